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
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mithaq.ledger.proof.Moments;
import org.mithaq.ledger.proof.Seal;
import org.mithaq.ledger.proof.SignedSeal;
import org.mithaq.ledger.proof.TrustedKeys;
import org.mithaq.ledger.proof.VerifyExport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** One export: the entries that were asked for, and all that proves them without the house. */
class ExportRun implements Closeable {

    private static final int TEXTS = 20;

    private final NamedParameterJdbcTemplate jdbc;
    private final Seals seals;
    private final Anchors anchors;
    private final Keyring keys;
    private final Selection selection;
    private final ExportArchive archive;
    private final long newest;
    private final ExportedEntries entries;

    /** The numbers of the seals with a time stamp that covers what was asked for, and of those and all that hold it. */
    private final BitSet anchored = new BitSet();

    private final BitSet concerned = new BitSet();

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
        entries = new ExportedEntries(jdbc, seals, selection, newest);
        archive = new ExportArchive(to);
    }

    void write(Instant now) throws IOException {
        archive.add("README.html", to -> copy("export/README.html", to));
        archive.add("VerifyExport.java", to -> copy(VerifyExport.class.getName().replace('.', '/') + ".java", to));
        archive.add("entries.jsonl", entries::write);
        archive.add("proofs.jsonl", to -> Files.copy(entries.proofs(), to));
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
        cover.put("entries", entries.numbers().toString());
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

    /** Time stamps from the first seal on, up to one that covers the last. */
    private void chooseAnchors() {
        concerned.or(entries.concerned());
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
                proof.put("path", hex(entries.history().path(seal - 1)));
                if (seal == first || anchored.get(seal)) {
                    proof.put("consistency", hex(entries.history().consistency(seal - 1)));
                }
                lines.write(line(proof));
            }
        }
    }

    /** Writes each text that is kept, and answers the hashes of those that are not. */
    private Set<String> texts() throws IOException {
        Set<String> withheld = new TreeSet<>();
        List<String> hashes = List.copyOf(entries.texts());
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

    static String line(Map<String, Object> members) {
        return CanonicalJson.of(members) + "\n";
    }

    static List<String> hex(Collection<byte[]> hashes) {
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
        entries.close();
    }
}
