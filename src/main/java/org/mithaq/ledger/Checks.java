package org.mithaq.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the ledger verified, one verification at a time, and keeps what each came to. */
@Service
public class Checks {

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
    private static final String COLUMNS =
            "at, asked_by, entries, seals, texts, wrong, finding, entry, matter, deed, seal, text";

    private final Verification verification;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicReference<@Nullable Standing> running = new AtomicReference<>();

    Checks(
            Verification verification,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verification = verification;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** How far a verification has come, in entries. */
    public record Standing(long done, long total) {}

    /**
     * Begins a verification and does not wait for it.
     *
     * @param askedBy login
     * @return whether it begins; one that runs already goes on instead
     */
    public boolean begin(String askedBy) {
        if (!running.compareAndSet(null, new Standing(0, 0))) {
            return false;
        }
        Thread thread = new Thread(
                () -> {
                    try {
                        run(askedBy, (done, total) -> running.set(new Standing(done, total)));
                    } catch (RuntimeException failed) {
                        LOG.error("The ledger could not be verified", failed);
                    } finally {
                        running.set(null);
                    }
                },
                "ledger-check");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    /** Verifies now, and keeps what it came to: what cannot be read to its end is not as it was written. */
    Check run(String askedBy, Progress progress) {
        VerificationReport report = VerificationReport.BROKEN_OFF;
        Check check;
        try {
            report = verification.run(progress);
        } finally {
            check = check(askedBy, report);
            keep(check);
        }
        return check;
    }

    private Check check(String askedBy, VerificationReport report) {
        return new Check(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                askedBy,
                report.entries(),
                report.seals(),
                report.texts(),
                report.wrong(),
                report.first());
    }

    /** How far the verification has come that runs on this node; empty when none does. */
    public Optional<Standing> running() {
        return Optional.ofNullable(running.get());
    }

    /** The last verification that came to an end; empty before the first. */
    public Optional<Check> last() {
        return jdbc.query("select " + COLUMNS + " from ledger_check order by id desc limit 1", Checks::read).stream()
                .findFirst();
    }

    /** Who asked and what was found is itself a deed, so that nobody takes it back. */
    private void keep(Check check) {
        transaction.executeWithoutResult(own -> {
            add(check);
            events.publishEvent(LedgerVerified.of(check));
        });
    }

    private void add(Check check) {
        Finding first = check.first();
        jdbc.update(
                "insert into ledger_check (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                check.at().atOffset(ZoneOffset.UTC),
                check.askedBy(),
                check.entries(),
                check.seals(),
                check.texts(),
                check.wrong(),
                first == null ? null : first.key(),
                first == null ? null : first.entry(),
                first == null ? null : first.matter(),
                first == null ? null : first.deed(),
                first == null ? null : first.seal(),
                first == null ? null : first.text());
    }

    private static Check read(ResultSet row, int index) throws SQLException {
        String finding = row.getString(7);
        return new Check(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                finding == null
                        ? null
                        : new Finding(
                                finding,
                                row.getObject(8, Long.class),
                                row.getString(9),
                                row.getString(10),
                                row.getObject(11, Long.class),
                                row.getString(12)));
    }
}
