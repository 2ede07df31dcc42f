package org.mithaq.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Ranges.Range;
import org.mithaq.ledger.proof.Sha256;
import org.mithaq.ledger.proof.TrustedKeys;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One verification. The moment at which the ledger is judged is that of the first snapshot: seals, what waits, and which entries have
 * no seal are read out of it. What stands under the seals never changes, so that several threads read and check it out of snapshots
 * of their own, which are a little later.
 */
class VerificationRun implements AutoCloseable {

    private static final int SEALS = 100;
    private static final int WAITING = 1_000;

    /** How many read side by side; a house has ten connections. */
    private static final int READERS = Math.min(Runtime.getRuntime().availableProcessors(), 4);

    private final JdbcTemplate moment;
    private final Seals seals;
    private final Keyring keys;
    private final TrustedKeys trusted;
    private final Progress progress;
    private final int atOnce;

    private final Findings findings = new Findings();
    private final AnchorCheck anchors;
    private final SealCheck check;
    private final EntryCheck ofMoment;
    private final List<EntryCheck> ofReaders = new ArrayList<>();
    private final Queue<EntryCheck> idle = new ConcurrentLinkedQueue<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);

    /** Portions that are being checked, in their order, each with what remains to be done in that order. */
    private final Deque<CompletableFuture<Runnable>> ahead = new ArrayDeque<>();

    private final Sweep sweep = new Sweep();

    /** The numbers of all entries that are sealed or wait. */
    private final Coverage accounted = new Coverage();

    private final Extent extent;
    private long entries;
    private long texts;
    private long sealed;

    /** @param atOnce how many entries are handed to a thread, about */
    VerificationRun(Snapshots snapshots, Keyring keys, Optional<Witness.Seen> seen, Progress progress, int atOnce) {
        this.atOnce = atOnce;
        this.keys = keys;
        this.progress = progress;
        moment = snapshots.open();
        seals = new Seals(moment);
        trusted = keys.trusted();
        check = new SealCheck(trusted, findings, seen);
        anchors = new AnchorCheck(moment, seals, findings);
        ofMoment = new EntryCheck(moment, findings, anchors);
        for (int reader = 0; reader < READERS; reader++) {
            ofReaders.add(new EntryCheck(snapshots.open(), findings, anchors));
        }
        idle.addAll(ofReaders);
        extent = extent();
    }

    /** How many seals there are, and how many entries there should be. */
    private record Extent(long seals, long entries) {}

    /** Entries themselves are not counted: that costs H2 as much as to read them. */
    private Extent extent() {
        return moment.queryForObject(
                "select count(*), coalesce(sum(size), 0) + (select count(*) from ledger_unsealed) from ledger_seal",
                (row, index) -> new Extent(row.getLong(1), row.getLong(2)));
    }

    /** A seal and the numbers of its entries, null where they cannot be told. */
    private record Sealed(Seals.Row row, @Nullable Ranges ranges) {}

    VerificationReport report() {
        readSeals();
        readWaiting();
        while (!ahead.isEmpty()) {
            ahead.remove().join().run();
        }
        check.end();
        anchors.end();
        findStrays();
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
            List<Sealed> some = new ArrayList<>();
            long size = 0;
            for (Seals.Row row : rows) {
                Sealed next = new Sealed(row, ranges(row));
                some.add(next);
                size += next.ranges() == null ? 0 : next.ranges().size();
                if (size >= atOnce) {
                    handOut(some);
                    some = new ArrayList<>();
                    size = 0;
                }
            }
            handOut(some);
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

    /** Has another thread check some seals with all that stands under them, and lets it fall behind by a few portions only. */
    private void handOut(List<Sealed> some) {
        Portion portion = portion(some);
        ahead.add(CompletableFuture.supplyAsync(
                () -> {
                    EntryCheck reader = idle.remove();
                    Runnable rest = check(some, portion, reader);
                    idle.add(reader);
                    return rest;
                },
                readers));
        if (ahead.size() > 2 * READERS) {
            ahead.remove().join().run();
        }
    }

    private Portion portion(List<Sealed> some) {
        Coverage numbers = new Coverage();
        for (Sealed each : some) {
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
        return new Portion(new Places(numbers.ranges()), sweep.to(numbers));
    }

    /** Answers what remains to be done in the order of the portions. */
    private Runnable check(List<Sealed> some, Portion portion, EntryCheck reader) {
        SealedCheck entriesOfEach = new SealedCheck(findings, reader, portion);
        EntryCheck.Read read = entriesOfEach.read();
        Map<Sealed, Boolean> signed = new LinkedHashMap<>();
        for (Sealed each : some) {
            signed.put(each, trusted.confirm(each.row().signed()));
            if (each.ranges() != null) {
                entriesOfEach.check(each.row(), each.ranges());
            }
        }
        return () -> {
            signed.forEach((each, is) -> check.next(each.row().seal(), each.ranges(), is));
            count(read);
        };
    }

    private void count(EntryCheck.Read read) {
        entries += read.entries();
        texts += read.texts();
        progress.at(entries, extent.entries());
    }

    /** Waiting entries are few, unless nothing has been sealed for long. */
    private void readWaiting() {
        long upTo = Long.MIN_VALUE;
        boolean more = true;
        while (more) {
            SortedMap<Long, String> proofs = new TreeMap<>();
            moment.query(
                    "select entry, proof from ledger_unsealed where entry > ? order by entry limit ?",
                    row -> {
                        proofs.put(row.getLong(1), row.getString(2));
                    },
                    upTo,
                    WAITING);
            more = proofs.size() == WAITING;
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
        Portion portion = new Portion(new Places(numbers.ranges()), sweep.to(numbers));
        count(ofMoment.read(portion, (place, entry) -> {
            String proof = proofs.remove(entry.sequence());
            if (proof != null && !keys.isProven(entry, proof)) {
                findings.entry(Finding.ofEntry("ledger.entry-unproven", entry, null));
            }
        }));
        proofs.keySet().forEach(number -> findings.entry(Finding.ofEntry("ledger.entry-missing", number, null)));
    }

    /** Entries that have no seal and do not wait, and texts of such: of those that were met, the moment tells which there were. */
    private void findStrays() {
        ofMoment.read(new Portion(new Places(Ranges.of()), List.of(sweep.rest())), (place, entry) -> {});
        Coverage met = new Coverage();
        Coverage metOfTexts = new Coverage();
        met.add(ofMoment.unasked());
        metOfTexts.add(ofMoment.unaskedOfTexts());
        ofReaders.forEach(reader -> {
            met.add(reader.unasked());
            metOfTexts.add(reader.unaskedOfTexts());
        });
        unaccounted(
                met,
                range -> moment.query(
                        "select sequence, matter, deed from ledger_entry where sequence between ? and ?",
                        row -> {
                            if (!accounted.contains(row.getLong(1))) {
                                findings.entry(new Finding(
                                        "ledger.entry-unsealed",
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        null,
                                        null));
                            }
                        },
                        range.from(),
                        range.to()));
        unaccounted(
                metOfTexts,
                range -> moment.query(
                        "select hash, entry from ledger_text where entry between ? and ?",
                        row -> {
                            if (!accounted.contains(row.getLong(2))) {
                                findings.entry(Finding.ofEntry("ledger.text-astray", row.getLong(2), null)
                                        .about(row.getString(1)));
                            }
                        },
                        range.from(),
                        range.to()));
    }

    private void unaccounted(Coverage met, Consumer<Range> each) {
        met.ranges().all().stream()
                .filter(range -> new Ranges(List.of(range)).numbers().anyMatch(number -> !accounted.contains(number)))
                .forEach(each);
    }

    private void findDoubledSeals() {
        moment.query("select number from ledger_seal group by number having count(*) > 1", row -> {
            findings.seal("ledger.seal-doubled", row.getLong(1));
        });
    }

    /** Ends when no thread reads any more. */
    @Override
    public void close() {
        readers.shutdown();
        ahead.forEach(portion -> portion.exceptionally(failed -> () -> {}).join());
    }
}
