package org.mithaq.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of a house, for those who measure it. */
public class LedgerAtWork {

    private final Entries entries;
    private final Waiting waiting;
    private final Traces traces;
    private final Sealer sealer;
    private final Verification verification;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** @param house whose ledger it is */
    public LedgerAtWork(ApplicationContext house) {
        entries = house.getBean(Entries.class);
        waiting = house.getBean(Waiting.class);
        traces = house.getBean(Traces.class);
        sealer = house.getBean(Sealer.class);
        verification = house.getBean(Verification.class);
        jdbc = new JdbcTemplate(house.getBean(DataSource.class));
        jdbc.setFetchSize(1_000);
        transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    }

    /** Writes what was done in one matter once more for others, matter by matter, each in a transaction of its own. */
    public void retell(String matter, List<String> others) {
        List<Entry> told = jdbc.query(
                "select " + Entries.ROW + " from ledger_entry where matter = ? order by sequence",
                (row, index) -> Entries.read(row),
                matter);
        others.forEach(other -> transaction.executeWithoutResult(own -> {
            List<Entry> retold = entries.add(
                    told.stream().map(entry -> of(other, entry, matter)).toList());
            waiting.add(retold);
            traces.keep(retold);
        }));
    }

    private static Entry of(String other, Entry entry, String matter) {
        return new Entry(
                0,
                entry.at(),
                other,
                entry.organ(),
                entry.author(),
                entry.deed(),
                entry.body().replace(matter, other),
                entry.texts());
    }

    /** Seals whatever waits. */
    public void seal() {
        sealer.seal();
    }

    /** Verifies everything, and answers whether nothing is wrong. */
    public boolean verify() {
        return verification.run((done, total) -> {}).isSound();
    }

    /** How many entries there are. */
    public long size() {
        return jdbc.queryForObject("select count(*) from ledger_entry", Long.class);
    }

    /** How long it takes to read all entries out of the database, and to do nothing with them. */
    public Duration readingAlone() {
        long begun = System.nanoTime();
        jdbc.query("select " + Entries.ROW + " from ledger_entry order by sequence", row -> {
            Entries.read(row);
        });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** How long the platform's own SHA-256 needs for the same bytes, entry by entry, without reading them. */
    public Duration hashingAlone() {
        MessageDigest digest = sha256();
        long[] nanos = new long[1];
        jdbc.query("select " + Entries.ROW + " from ledger_entry order by sequence", row -> {
            byte[] bytes = Entries.read(row).bytes();
            long begun = System.nanoTime();
            digest.digest(bytes);
            nanos[0] += System.nanoTime() - begun;
        });
        return Duration.ofNanos(nanos[0]);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
