package org.mithaq.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Ranges.Range;
import org.mithaq.ledger.proof.Sha256;
import org.mithaq.ledger.proof.TrustedKeys;
import org.springframework.jdbc.core.JdbcTemplate;

/** One verification: a thread reads the ledger in portions, ahead of others that hash them and check signatures. */
class VerificationRun implements AutoCloseable {

    private static final int SEALS = 100;
    private static final int PORTION = 1_000;
    private static final int HASHING = Runtime.getRuntime().availableProcessors();

    private final JdbcTemplate jdbc;
    private final Sweep ofEntries;
    private final Sweep ofTexts;
    private final Seals seals;
    private final Keyring keys;
    private final TrustedKeys trusted;
    private final Progress progress;

    private final Findings findings = new Findings();
    private final AnchorCheck anchors;
    private final SealCheck check;
    private final KnownTexts known;
    private final ExecutorService hashing = Executors.newFixedThreadPool(HASHING);

    /** Portions that are being hashed, in their order, each with what remains to be done in that order. */
    private final Deque<CompletableFuture<Runnable>> ahead = new ArrayDeque<>();

    /** The numbers of all entries that are sealed or wait. */
    private final Coverage accounted = new Coverage();

    private final Extent extent;
    private long entries;
    private long texts;
    private long sealed;

    VerificationRun(JdbcTemplate jdbc, Seals seals, Keyring keys, Optional<Witness.Seen> seen, Progress progress) {
        this.jdbc = jdbc;
        ofEntries = new Sweep(jdbc, "select " + Entries.ROW + " from ledger_entry where sequence between ? and ?");
        ofTexts = new Sweep(jdbc, "select entry, hash, content from ledger_text where entry between ? and ?");
        this.seals = seals;
        this.keys = keys;
        this.progress = progress;
        trusted = keys.trusted();
        check = new SealCheck(trusted, findings, seen);
        known = new KnownTexts(jdbc);
        anchors = new AnchorCheck(jdbc, seals, findings);
        extent = extent();
    }

    /** How many seals there are, and how many entries there should be. */
    private record Extent(long seals, long entries) {}

    /** Entries themselves are not counted: that costs H2 as much as to read them. */
    private Extent extent() {
        return jdbc.queryForObject(
                "select count(*), coalesce(sum(size), 0) + (select count(*) from ledger_unsealed) from ledger_seal",
                (row, index) -> new Extent(row.getLong(1), row.getLong(2)));
    }

    /** A seal and the numbers of its entries, null where they cannot be told. */
    private record Sealed(Seals.Row row, @Nullable Ranges ranges) {}

    private record Kept(String hash, long entry, String content) {}

    VerificationReport report() {
        readSeals();
        readWaiting();
        finish();
        check.end();
        anchors.end();
        if (ofEntries.finds(accounted)) {
            findUnsealed();
        }
        if (ofTexts.finds(accounted)) {
            findStrayTexts();
        }
        if (sealed != extent.seals()) {
            findDoubledSeals();
        }
        progress.at(entries, entries);
        return new VerificationReport(
                entries,
                sealed,
                texts,
                findings.count(),
                findings.firstEntry(),
                findings.firstSeal(),
                findings.first());
    }

    private void readSeals() {
        List<Seals.Row> rows = seals.after(Long.MIN_VALUE, SEALS);
        while (!rows.isEmpty()) {
            List<Sealed> portion = new ArrayList<>();
            long size = 0;
            for (Seals.Row row : rows) {
                Sealed next = new Sealed(row, ranges(row));
                portion.add(next);
                size += next.ranges() == null ? 0 : next.ranges().size();
                if (size >= PORTION) {
                    read(portion);
                    portion = new ArrayList<>();
                    size = 0;
                }
            }
            read(portion);
            sealed += rows.stream().map(row -> row.seal().number()).distinct().count();
            rows = seals.after(rows.get(rows.size() - 1).seal().number(), SEALS);
        }
    }

    /** What a seal says of its entries, if either their number or their leaves bear it out. */
    private static @Nullable Ranges ranges(Seals.Row row) {
        return Ranges.read(row.seal().entries())
                .filter(ranges ->
                        ranges.size() == row.seal().size() || ranges.size() * Sha256.LENGTH == row.leaves().length)
                .orElse(null);
    }

    private void read(List<Sealed> portion) {
        Coverage numbers = new Coverage();
        for (Sealed each : portion) {
            if (each.ranges() != null) {
                for (Range range : each.ranges().all()) {
                    numbers.add(range);
                    accounted
                            .add(range)
                            .ifPresent(twice -> findings.entry(Finding.ofEntry(
                                    "ledger.entry-twice",
                                    twice,
                                    each.row().seal().number())));
                }
            }
        }
        Map<Long, Entry> read = entriesOf(numbers);
        anchors.read(read.values());
        List<Kept> kept = textsOf(numbers, read);
        hash(() -> {
            Map<Sealed, Boolean> signed = new LinkedHashMap<>();
            SealedCheck entriesOfEach = new SealedCheck(findings);
            for (Sealed each : portion) {
                signed.put(each, trusted.confirm(each.row().signed()));
                if (each.ranges() != null) {
                    entriesOfEach.check(each.row(), each.ranges(), read);
                }
            }
            check(kept, read);
            return () -> signed.forEach((each, is) -> check.next(each.row().seal(), each.ranges(), is));
        });
    }

    private Map<Long, Entry> entriesOf(Coverage numbers) {
        Map<Long, Entry> read = new HashMap<>();
        ofEntries.read(numbers, row -> {
            Entry entry = Entries.read(row);
            if (read.put(entry.sequence(), entry) != null) {
                findings.entry(Finding.ofEntry("ledger.entry-doubled", entry, null));
            }
        });
        return read;
    }

    /** Waiting entries are few, unless nothing has been sealed for long. */
    private void readWaiting() {
        long upTo = Long.MIN_VALUE;
        boolean more = true;
        while (more) {
            SortedMap<Long, String> proofs = new TreeMap<>();
            jdbc.query(
                    "select entry, proof from ledger_unsealed where entry > ? order by entry limit ?",
                    row -> {
                        proofs.put(row.getLong(1), row.getString(2));
                    },
                    upTo,
                    PORTION);
            more = proofs.size() == PORTION;
            upTo = more ? proofs.lastKey() : upTo;
            readWaiting(proofs);
        }
    }

    private void readWaiting(SortedMap<Long, String> proofs) {
        Coverage numbers = new Coverage();
        proofs.keySet().removeIf(number -> {
            boolean twice = accounted.add(new Range(number, number)).isPresent();
            if (twice) {
                findings.entry(Finding.ofEntry("ledger.entry-twice", number, null));
            } else {
                numbers.add(new Range(number, number));
            }
            return twice;
        });
        Map<Long, Entry> read = entriesOf(numbers);
        proofs.forEach((number, proof) -> {
            Entry entry = read.get(number);
            if (entry == null) {
                findings.entry(Finding.ofEntry("ledger.entry-missing", number, null));
            } else if (!keys.isProven(entry, proof)) {
                findings.entry(Finding.ofEntry("ledger.entry-unproven", entry, null));
            }
        });
        anchors.read(read.values());
        List<Kept> kept = textsOf(numbers, read);
        hash(() -> {
            check(kept, read);
            return () -> {};
        });
    }

    /** The texts that entries were the first to name; those that they name and nobody keeps are found. */
    private List<Kept> textsOf(Coverage numbers, Map<Long, Entry> read) {
        List<Kept> kept = new ArrayList<>();
        ofTexts.read(numbers, row -> kept.add(new Kept(row.getString(2), row.getLong(1), row.getString(3))));
        kept.forEach(text -> known.add(text.hash()));
        Set<String> missing = known.missing(read.values());
        if (!missing.isEmpty()) {
            for (Entry entry : read.values()) {
                entry.texts().stream()
                        .filter(missing::contains)
                        .distinct()
                        .forEach(hash -> findings.entry(Finding.ofEntry("ledger.text-missing", entry, null)
                                .about(hash)));
            }
        }
        entries += read.size();
        texts += kept.size();
        progress.at(entries, extent.entries());
        return kept;
    }

    private void check(Collection<Kept> kept, Map<Long, Entry> read) {
        for (Kept text : kept) {
            Entry entry = read.get(text.entry());
            if (entry == null) {
                findings.entry(Finding.ofEntry("ledger.text-astray", text.entry(), null)
                        .about(text.hash()));
            } else if (!entry.texts().contains(text.hash())) {
                findings.entry(
                        Finding.ofEntry("ledger.text-astray", entry, null).about(text.hash()));
            } else if (!isItsHash(text.hash(), new FullText(text.content()))) {
                findings.entry(
                        Finding.ofEntry("ledger.text-changed", entry, null).about(text.hash()));
            }
        }
    }

    private static boolean isItsHash(String hash, FullText text) {
        return text.isWhole() && text.hash().equals(hash);
    }

    private void findUnsealed() {
        jdbc.query("select sequence, matter, deed from ledger_entry order by sequence", row -> {
            if (!accounted.contains(row.getLong(1))) {
                findings.entry(new Finding(
                        "ledger.entry-unsealed", row.getLong(1), row.getString(2), row.getString(3), null, null));
            }
        });
    }

    private void findStrayTexts() {
        jdbc.query("select hash, entry from ledger_text", row -> {
            if (!accounted.contains(row.getLong(2))) {
                findings.entry(Finding.ofEntry("ledger.text-astray", row.getLong(2), null)
                        .about(row.getString(1)));
            }
        });
    }

    private void findDoubledSeals() {
        jdbc.query("select number from ledger_seal group by number having count(*) > 1", row -> {
            findings.seal("ledger.seal-doubled", row.getLong(1));
        });
    }

    /**
     * Has another thread do something, and lets it fall behind by a few portions only.
     *
     * @param work answers what remains to be done in the order of the portions
     */
    private void hash(Supplier<Runnable> work) {
        ahead.add(CompletableFuture.supplyAsync(work, hashing));
        if (ahead.size() > HASHING + 1) {
            ahead.remove().join().run();
        }
    }

    private void finish() {
        while (!ahead.isEmpty()) {
            ahead.remove().join().run();
        }
    }

    @Override
    public void close() {
        hashing.shutdownNow();
    }
}
