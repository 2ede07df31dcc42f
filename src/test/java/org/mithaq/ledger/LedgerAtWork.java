package org.mithaq.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of a house, for those who measure it. */
public class LedgerAtWork {

    private static final int AT_ONCE = 500;
    private static final Pattern HASH = Pattern.compile("\"[0-9a-f]{64}\"");

    private final Entries entries;
    private final Waiting waiting;
    private final Traces traces;
    private final Sealer sealer;
    private final Verification verification;
    private final LedgerExport export;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** @param house whose ledger it is */
    public LedgerAtWork(ApplicationContext house) {
        entries = house.getBean(Entries.class);
        waiting = house.getBean(Waiting.class);
        traces = house.getBean(Traces.class);
        sealer = house.getBean(Sealer.class);
        verification = house.getBean(Verification.class);
        export = house.getBean(LedgerExport.class);
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

    /** What something takes, the server of the database included where it is a process of its own. */
    public Effort effort(Runnable work) {
        Duration before = server();
        Effort own = Effort.of(work);
        return own.and(new Effort(Duration.ZERO, server().minus(before)));
    }

    private Duration server() {
        boolean apart = "PostgreSQL".equals(jdbc.execute((ConnectionCallback<String>)
                database -> database.getMetaData().getDatabaseProductName()));
        List<Long> processes = apart ? jdbc.queryForList("select pid from pg_stat_activity", Long.class) : List.of();
        return processes.stream()
                .flatMap(process -> ProcessHandle.of(process).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Reads the rows of all entries out of the database, and does nothing with them. */
    public void read() {
        rows(row -> {});
    }

    /** What the platform's own SHA-256 takes for what a verification hashes, see {@link HashingAlone}. */
    public Effort hashingAlone() {
        HashingAlone hashing = new HashingAlone();
        rows(row -> hashing.leaf(Entries.read(row).bytes()));
        jdbc.query("select content from ledger_text", row -> {
            hashing.text(row.getString(1).getBytes(StandardCharsets.UTF_8));
        });
        return hashing.effort();
    }

    private void rows(RowCallbackHandler each) {
        long last = jdbc.queryForObject("select max(sequence) from ledger_entry", Long.class);
        for (long from = 1; from <= last; from += AT_ONCE) {
            jdbc.query(
                    "select " + Entries.ROW + " from ledger_entry where sequence between ? and ?",
                    each,
                    from,
                    from + AT_ONCE - 1);
        }
    }

    /** Exports all that was done in 2021. */
    public void export(Path to) {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to))) {
            export.ofPeriod(
                    Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2022-01-01T00:00:00Z"), List.of("fes"), file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * What the platform's own SHA-256 takes for what {@code VerifyExport} hashes: each line of the entries as a leaf, the nodes
     * of the paths, and each file as a whole.
     */
    public static Effort hashingAlone(Path export) {
        HashingAlone hashing = new HashingAlone();
        try (ZipFile zip = new ZipFile(export.toFile())) {
            for (ZipEntry file : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(file).readAllBytes();
                hashing.text(content);
                String text = new String(content, StandardCharsets.UTF_8);
                if (file.getName().equals("entries.jsonl")) {
                    text.lines().forEach(line -> hashing.leaf(line.getBytes(StandardCharsets.UTF_8)));
                } else if (file.getName().equals("proofs.jsonl")) {
                    hashing.nodes(
                            HASH.matcher(text).results().count() - text.lines().count());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return hashing.effort();
    }
}
