package org.mithaq.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Hands out a part of the ledger as a ZIP that anybody can verify without the house: see {@code src/docs/ledger-format.md}.
 *
 * <p>It is written as it is read. What is remembered are the numbers of what was asked for and the names of the files.
 */
@Service
public class LedgerExport {

    /** How often other nodes may have sealed first. */
    private static final int TURNS = 10;

    private final Sealer sealer;
    private final Seals seals;
    private final Anchors anchors;
    private final Keyring keys;
    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    LedgerExport(Sealer sealer, Seals seals, Anchors anchors, Keyring keys, JdbcTemplate jdbc, Clock clock) {
        this.sealer = sealer;
        this.seals = seals;
        this.anchors = anchors;
        this.keys = keys;
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.clock = clock;
    }

    /**
     * Writes what was done in a matter. What waits is sealed first. The stream is left open.
     *
     * @param matter number of the meeting, appointment or substitution
     * @throws UncheckedIOException when it cannot be written
     */
    public void ofMatter(String matter, OutputStream to) {
        write(Selection.ofMatter(matter), to);
    }

    /**
     * Writes what was done in some organs during a period; see {@link #ofMatter}.
     *
     * @param from its first moment, UTC
     * @param until the first moment after it
     * @param organs their keys
     */
    public void ofPeriod(Instant from, Instant until, Collection<String> organs, OutputStream to) {
        write(Selection.ofPeriod(from, until, organs), to);
    }

    private void write(Selection selection, OutputStream to) {
        for (int turn = 0; turn < TURNS && !sealer.seal(); turn++) {
            Thread.onSpinWait();
        }
        long newest = seals.last().map(row -> row.seal().number()).orElse(0L);
        try (ExportRun run = new ExportRun(jdbc, seals, anchors, keys, selection, newest, to)) {
            run.write(clock.instant());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
