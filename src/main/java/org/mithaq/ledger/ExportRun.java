package org.mithaq.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mithaq.ledger.proof.MerkleTree;
import org.mithaq.ledger.proof.Moments;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Ranges.Range;
import org.mithaq.ledger.proof.Seal;
import org.mithaq.ledger.proof.SignedSeal;
import org.mithaq.ledger.proof.TreeInMemory;
import org.mithaq.ledger.proof.TreeOnDisk;
import org.mithaq.ledger.proof.TrustedKeys;
import org.mithaq.ledger.proof.VerifyExport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * One export. It goes through the seals once, in their order, and writes entries as it meets them; their proofs and the tree
 * of seals are put aside in files. What it remembers are numbers and the hashes of texts.
 */
class ExportRun implements Closeable {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int SEALS = 500;
    private static final int PORTION = 1_000;
    private static final int BRIDGED = 100;
    private static final int TEXTS = 20;

    private final NamedParameterJdbcTemplate jdbc;
    private final Seals seals;
    private final Anchors anchors;
    private final Keyring keys;
    private final Selection selection;
    private final ExportArchive archive;
    private final long newest;

    private final Path proofs = Files.createTempFile("mithaq-export", ".proofs");
    private final TreeOnDisk history = new TreeOnDisk();

    /** The numbers of the seals that hold what was asked for, and of those with a time stamp that covers them. */
    private final BitSet concerned = new BitSet();

    private final BitSet anchored = new BitSet();

    private final Coverage exported = new Coverage();
    private final Set<String> named = new LinkedHashSet<>();

    /**
     * @param newest number of the last seal that it takes into account; 0 when there is none
     */
    ExportRun(
            NamedParameterJdbcTemplate jdbc,
            Seals seals,
            Anchors anchors,
            Keyring keys,
            Selection selection,
            long newest,
            OutputStream to)
            throws IOException {
        this.jdbc = jdbc;
        this.seals = seals;
        this.anchors = anchors;
        this.keys = keys;
        this.selection = selection;
        this.newest = newest;
        archive = new ExportArchive(to);
    }

    void write(Instant now) throws IOException {
        archive.add("README.html", to -> copy("export/README.html", to));
        archive.add("VerifyExport.java", to -> copy(VerifyExport.class.getName().replace('.', '/') + ".java", to));
        archive.add("entries.jsonl", this::entries);
        archive.add("proofs.jsonl", to -> Files.copy(proofs, to));
        chooseAnchors();
        archive.add("seals.jsonl", this::seals);
        archive.add("history.jsonl", this::history);
        for (PublicKey key : keys.publicKeys()) {
            archive.add("keys/" + TrustedKeys.id(key) + ".pem", to -> to.write(pem(key)));
        }
        for (int seal = anchored.nextSetBit(0); seal >= 0; seal = anchored.nextSetBit(seal + 1)) {
            byte[] token = anchors.next(seal - 1).orElseThrow().token();
            archive.add("anchors/" + seal + ".tsr", to -> to.write(TimeStamps.answer(token)));
        }
        Set<String> withheld = texts();
        byte[] cover = CanonicalJson.of(cover(now, withheld)).getBytes(UTF_8);
        archive.add("export.json", to -> to.write(cover));
        archive.add(
                "export.sig",
                to -> to.write(keys.sign(VerifyExport.signedBytes(cover)).getBytes(UTF_8)));
        archive.finish();
    }

    private static void copy(String resource, OutputStream to) throws IOException {
        try (InputStream from = new ClassPathResource(resource).getInputStream()) {
            from.transferTo(to);
        }
    }

    /** What the house signs: what was asked for, and all that it handed out. */
    private Map<String, Object> cover(Instant now, Set<String> withheld) {
        Map<String, Object> cover = new TreeMap<>();
        cover.put("asked", selection.asked());
        cover.put("at", Moments.text(now));
        cover.put("entries", exported.ranges().toString());
        cover.put("files", archive.hashes());
        cover.put("key", keys.signingId());
        cover.put("newest", newest);
        cover.put("withheld", withheld);
        return cover;
    }

    private static byte[] pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()))
                .getBytes(UTF_8);
    }

    private void entries(OutputStream to) throws IOException {
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
        try {
            Ranges ranges = Ranges.parse(seal.entries());
            return ranges.size() == seal.size() ? ranges : new Ranges(List.of());
        } catch (IllegalArgumentException changed) {
            return new Ranges(List.of());
        }
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
        return line(Map.of("index", index, "path", hex(path), "seal", seal, "sequence", entry.sequence()));
    }

    /** Time stamps from the first seal on, up to one that covers the last. */
    private void chooseAnchors() {
        if (!concerned.isEmpty()) {
            long last = anchors.next(concerned.length() - 2).map(Anchor::seal).orElse(newest);
            anchors.between(concerned.nextSetBit(0), Math.min(last, newest))
                    .forEach(seal -> anchored.set(Math.toIntExact(seal)));
            concerned.or(anchored);
        }
    }

    private void seals(OutputStream to) throws IOException {
        try (Writer lines = lines(to)) {
            for (int seal = concerned.nextSetBit(0); seal >= 0; seal = concerned.nextSetBit(seal + 1)) {
                lines.write(line(seal));
            }
            if (newest > 0 && !concerned.get(Math.toIntExact(newest))) {
                lines.write(line(newest));
            }
        }
    }

    private String line(long number) {
        SignedSeal signed = seals.signedAfter(number - 1, 1).get(0);
        Seal seal = signed.seal();
        return line(Map.of(
                "at",
                Moments.text(seal.at()),
                "entries",
                seal.entries(),
                "history",
                seal.history(),
                "key",
                seal.key(),
                "number",
                seal.number(),
                "previous",
                seal.previous(),
                "root",
                seal.root(),
                "signature",
                signed.signature(),
                "size",
                seal.size()));
    }

    /** Of each seal but the newest: that it stands before it; of the first and of those with a time stamp, what went before. */
    private void history(OutputStream to) throws IOException {
        try (Writer lines = lines(to)) {
            int first = concerned.nextSetBit(0);
            for (int seal = first; seal >= 0 && seal < newest; seal = concerned.nextSetBit(seal + 1)) {
                Map<String, Object> proof = new TreeMap<>();
                proof.put("seal", seal);
                proof.put("path", hex(history.path(seal - 1)));
                if (seal == first || anchored.get(seal)) {
                    proof.put("consistency", hex(history.consistency(seal - 1)));
                }
                lines.write(line(proof));
            }
        }
    }

    /** Writes each text that is kept, and answers the hashes of those that are not. */
    private Set<String> texts() throws IOException {
        Set<String> withheld = new TreeSet<>();
        List<String> hashes = List.copyOf(named);
        for (int from = 0; from < hashes.size(); from += TEXTS) {
            Set<String> some = new HashSet<>(hashes.subList(from, Math.min(from + TEXTS, hashes.size())));
            withheld.addAll(some);
            jdbc.query("select hash, content from ledger_text where hash in (:some)", Map.of("some", some), row -> {
                add(row.getString(1), row.getString(2));
                withheld.remove(row.getString(1));
            });
        }
        return withheld;
    }

    private void add(String hash, String content) {
        try {
            archive.addText(hash, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String line(Map<String, Object> members) {
        return CanonicalJson.of(members) + "\n";
    }

    private static List<String> hex(Collection<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    /** Its end does not close the file. */
    private static Writer lines(OutputStream to) {
        return new BufferedWriter(new OutputStreamWriter(to, UTF_8)) {

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    @Override
    public void close() throws IOException {
        history.close();
        Files.delete(proofs);
    }
}
