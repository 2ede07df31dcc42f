package org.mithaq.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mithaq.ledger.proof.MerkleTree;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Ranges.Range;
import org.mithaq.ledger.proof.Seal;
import org.mithaq.ledger.proof.SignedSeal;
import org.mithaq.ledger.proof.TreeInMemory;
import org.mithaq.ledger.proof.TreeOnDisk;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The entries of an export. It goes through the seals once, in their order, and writes entries as it meets them; their proofs
 * and the tree of seals are put aside in files. What it remembers are numbers and the hashes of texts.
 */
class ExportedEntries implements Closeable {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int SEALS = 500;
    private static final int PORTION = 1_000;
    private static final int BRIDGED = 100;

    private final NamedParameterJdbcTemplate jdbc;
    private final Seals seals;
    private final Selection selection;
    private final long newest;
    private final Path proofs = Files.createTempFile("mithaq-export", ".proofs");
    private final TreeOnDisk history = new TreeOnDisk();
    private final BitSet concerned = new BitSet();
    private final Coverage exported = new Coverage();
    private final Set<String> named = new LinkedHashSet<>();

    ExportedEntries(NamedParameterJdbcTemplate jdbc, Seals seals, Selection selection, long newest) throws IOException {
        this.jdbc = jdbc;
        this.seals = seals;
        this.selection = selection;
        this.newest = newest;
    }

    /** Writes the entries, and puts aside what proves them. */
    void write(OutputStream to) throws IOException {
        Range extent = extent();
        try (Writer aside = Files.newBufferedWriter(proofs)) {
            long number = 0;
            List<SignedSeal> some = seals.signedAfter(number, SEALS);
            while (!some.isEmpty() && number < newest) {
                List<Sealed> portion = new ArrayList<>();
                long size = 0;
                for (SignedSeal signed : some) {
                    number = signed.seal().number();
                    if (number < newest) {
                        history.add(Seal.leaf(signed.seal().hash()));
                    }
                    Ranges ranges = ranges(signed.seal());
                    if (number <= newest && meet(ranges, extent)) {
                        portion.add(new Sealed(number, ranges));
                        size += ranges.size();
                    }
                    if (size >= PORTION) {
                        write(portion, to, aside);
                        portion.clear();
                        size = 0;
                    }
                }
                write(portion, to, aside);
                some = seals.signedAfter(number, SEALS);
            }
        }
        history.grow();
    }

    private record Sealed(long number, Ranges ranges) {}

    /** From the first to the last number of what was asked for. */
    private Range extent() {
        return jdbc.queryForObject(
                "select coalesce(min(sequence), 0), coalesce(max(sequence), -1) from ledger_entry where "
                        + selection.condition(),
                selection.values(),
                (row, index) -> new Range(row.getLong(1), row.getLong(2)));
    }

    private static boolean meet(Ranges ranges, Range extent) {
        List<Range> all = ranges.all();
        return !all.isEmpty()
                && all.get(0).from() <= extent.to()
                && all.get(all.size() - 1).to() >= extent.from();
    }

    /** A seal that was changed holds nothing that could be proven. */
    private static Ranges ranges(Seal seal) {
        return Ranges.read(seal.entries())
                .filter(ranges -> ranges.size() == seal.size())
                .orElseGet(() -> new Ranges(List.of()));
    }

    private void write(List<Sealed> portion, OutputStream to, Writer aside) throws IOException {
        Coverage numbers = new Coverage();
        portion.forEach(seal -> seal.ranges().all().forEach(numbers::add));
        Map<Long, Entry> found = new HashMap<>();
        numbers.stretches(BRIDGED).forEach((from, until) -> find(from, until, found));
        for (Sealed seal : portion) {
            long[] all = seal.ranges().numbers().toArray();
            TreeInMemory tree = null;
            for (int index = 0; index < all.length; index++) {
                Entry entry = found.get(all[index]);
                if (entry != null) {
                    tree = tree == null ? tree(seal.number()) : tree;
                    to.write(entry.bytes());
                    to.write('\n');
                    aside.write(proof(entry, seal.number(), index, tree.path(index)));
                    concerned.set(Math.toIntExact(seal.number()));
                    exported.add(new Range(entry.sequence(), entry.sequence()));
                    entry.texts().stream().filter(HASH.asMatchPredicate()).forEach(named::add);
                }
            }
        }
    }

    private void find(long from, long until, Map<Long, Entry> found) {
        Map<String, Object> values = new HashMap<>(selection.values());
        values.put("low", from);
        values.put("high", until);
        jdbc.query(
                "select " + Entries.ROW + " from ledger_entry where sequence between :low and :high and "
                        + selection.condition(),
                values,
                row -> {
                    Entry entry = Entries.read(row);
                    found.put(entry.sequence(), entry);
                });
    }

    private TreeInMemory tree(long seal) {
        return new TreeInMemory(MerkleTree.hashes(seals.find(seal).orElseThrow().leaves()));
    }

    private static String proof(Entry entry, long seal, int index, List<byte[]> path) {
        return ExportRun.line(
                Map.of("index", index, "path", ExportRun.hex(path), "seal", seal, "sequence", entry.sequence()));
    }

    /** What proves each of them, line by line. */
    Path proofs() {
        return proofs;
    }

    /** The tree of the seals before the newest. */
    TreeOnDisk history() {
        return history;
    }

    /** The numbers of the seals that hold them. */
    BitSet concerned() {
        return concerned;
    }

    Ranges numbers() {
        return exported.ranges();
    }

    /** The hashes of the texts that they name. */
    Set<String> texts() {
        return named;
    }

    @Override
    public void close() throws IOException {
        history.close();
        Files.delete(proofs);
    }
}
