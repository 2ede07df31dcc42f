package org.mithaq.ledger.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Verifies an export of the ledger, and needs nothing but a Java platform of version 17 or later: this file alone can be run.
 *
 * <pre>java VerifyExport.java export.zip [id of the key that you trust]</pre>
 *
 * <p>Ends with 0 when all is as the house wrote it, with 1 and the first thing that is not, with 2 when there is nothing that
 * could be checked. What is checked is written down in {@code src/docs/ledger-format.md}.
 */
public final class VerifyExport {

    private static final String USAGE = "Usage: java VerifyExport.java export.zip [id of the key that you trust]";

    private static final String ENTRIES = "entries.jsonl";
    private static final String PROOFS = "proofs.jsonl";
    private static final String SEALS = "seals.jsonl";
    private static final String HISTORY = "history.jsonl";
    private static final String COVER = "export.json";
    private static final String SIGNATURE = "export.sig";

    private static final Pattern ANCHOR = Pattern.compile("anchors/([1-9][0-9]{0,17})\\.tsr");

    private static final int LONGEST_LINE = 1 << 26;

    /** How much is read at once of a file of lines. */
    private static final int PART = 1 << 16;

    private final ZipFile zip;
    private final List<String> trusted;
    private final Set<String> names = new HashSet<>();
    private final Map<String, PublicKey> keys = new TreeMap<>();
    private final Set<String> texts = new HashSet<>();
    private final Set<String> withheld = new HashSet<>();

    /** The hashes of files that have been read to their ends. */
    private final Map<String, String> hashes = new HashMap<>();

    private final MessageDigest digest = sha256();

    /** The proof that held last: that of a neighbour goes most of the same way, which is hashed once. */
    private Way way = new Way(List.of(), List.of(), new byte[0]);

    /** What is being checked: an entry, or nothing in particular. */
    private Supplier<String> subject = () -> "";

    private Members cover = new Members("{}");
    private Set<String> mayBeMissing = Set.of();
    private Numbers handedOut = new Numbers("");
    private Seal newest = Seal.NONE;
    private final Map<String, String> anchored = new TreeMap<>();
    private long entries;
    private long seals;
    private long last;

    private VerifyExport(ZipFile zip, List<String> trusted) {
        this.zip = zip;
        this.trusted = trusted;
    }

    /** Verifies the export that the arguments name. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    /** The same within a program: says what was found, and answers the exit code. */
    public static int run(PrintStream out, String... arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println(USAGE);
            return 2;
        }
        try (ZipFile zip = new ZipFile(arguments[0])) {
            return new VerifyExport(zip, List.of(arguments).subList(1, arguments.length)).run(out);
        } catch (IOException unreadable) {
            out.println("Cannot be read as an export: " + unreadable.getMessage());
            return 2;
        }
    }

    private int run(PrintStream out) throws IOException {
        try {
            check();
            tell(out);
            return 0;
        } catch (Wrong wrong) {
            out.println("WRONG. " + subject.get() + wrong.getMessage());
            return 1;
        }
    }

    /** The bytes that are signed of {@code export.json}. */
    public static byte[] signedBytes(byte[] cover) {
        return join("mithaq export v1\n".getBytes(UTF_8), cover);
    }

    /** Something that is not as the house wrote it. */
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        Wrong(String message, Object... arguments) {
            super(message.formatted(arguments));
        }
    }

    private void check() throws IOException, Wrong {
        readNames();
        readKeys();
        readCover();
        readNewest();
        checkEntries();
        long missing = handedOut.firstUnseen();
        if (missing >= 0) {
            throw new Wrong("Entry %d is missing: the house handed it out, and it is not there.", missing);
        }
        for (String name : names) {
            if (ANCHOR.matcher(name).matches() && !anchored.containsKey(name)) {
                throw new Wrong("The seal of the time stamp %s is missing.", name);
            }
        }
        checkFiles();
    }

    private void tell(PrintStream out) throws Wrong {
        out.printf("Asked for: %s, on %s.%n", cover.get("asked"), cover.text("at"));
        out.printf("Entries: %d, under %d seals; each is what was sealed, and none is missing.%n", entries, seals);
        out.printf("Texts: %d; withheld by the house: %d.%n", texts.size() - withheld.size(), withheld.size());
        out.printf("All seals stand in the history of seal %d, set on %s.%n", newest.number, newest.at);
        names.stream()
                .filter(name -> ANCHOR.matcher(name).matches())
                .sorted()
                .forEach(name -> out.printf(
                        "Time stamp %s; check it with: openssl ts -verify -digest %s -in %s -CAfile <certificate of the authority>%n",
                        name, anchored.get(name), name));
        if (trusted.isEmpty()) {
            out.printf(
                    "The signatures are only as good as the key in the export. Ask the house by another way whether it is"
                            + " its own:%n%s%n",
                    newest.key);
        } else {
            out.printf("Signed with the key that you trust.%n");
        }
    }

    // Files

    private void readNames() throws Wrong {
        for (ZipEntry file : Collections.list(zip.entries())) {
            if (!names.add(file.getName())) {
                throw new Wrong("The file %s stands there twice.", file.getName());
            }
        }
        for (String name : List.of(COVER, SIGNATURE, ENTRIES, PROOFS, SEALS, HISTORY)) {
            if (!names.contains(name)) {
                throw new Wrong("The file %s is missing.", name);
            }
        }
    }

    private InputStream open(String name) throws IOException {
        return new BufferedInputStream(zip.getInputStream(zip.getEntry(name)));
    }

    private byte[] read(String name, int most) throws IOException, Wrong {
        try (InputStream file = open(name)) {
            byte[] bytes = file.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Wrong("The file %s is too long.", name);
            }
            return bytes;
        } catch (ZipException damaged) {
            throw new Wrong("The file %s is damaged.", name);
        }
    }

    private String hashOf(String name) throws IOException, Wrong {
        if (hashes.containsKey(name)) {
            return hashes.get(name);
        }
        byte[] part = new byte[1 << 16];
        try (InputStream file = open(name)) {
            for (int length = file.read(part); length >= 0; length = file.read(part)) {
                digest.update(part, 0, length);
            }
        } catch (ZipException damaged) {
            throw new Wrong("The file %s is damaged.", name);
        }
        return hex(digest.digest());
    }

    private void checkFiles() throws IOException, Wrong {
        Members files = new Members(cover.get("files"));
        for (String name : files.names()) {
            if (!names.contains(name)) {
                throw new Wrong("The file %s is missing.", name);
            }
            if (!hashOf(name).equals(files.text(name))) {
                throw new Wrong("The file %s has been changed.", name);
            }
        }
        for (String name : names) {
            boolean isText = name.startsWith("texts/") && texts.contains(name.substring("texts/".length()));
            if (!isText && files.get(name) == null && !name.equals(COVER) && !name.equals(SIGNATURE)) {
                throw new Wrong("The file %s was not handed out by the house.", name);
            }
        }
    }

    /** The lines of a file, one after the other; each ends with a line feed. The file is hashed as it is read. */
    private final class Lines implements Closeable {

        private final String name;
        private final InputStream file;
        private final MessageDigest digest = sha256();

        /** What was read last, behind what had been read of a line before. */
        private byte[] part = new byte[0];

        /** The same bytes, each taken as a sign: a platform looks for one of those faster than for one of these. */
        private String signs = "";

        /** Up to where it has been taken. */
        private int at;

        Lines(String name) throws IOException {
            this.name = name;
            file = zip.getInputStream(zip.getEntry(name));
        }

        /** The members of the next line; null after the last. */
        Members next() throws IOException, Wrong {
            int feed = signs.indexOf('\n', at);
            while (feed < 0) {
                int begun = signs.length() - at;
                if (!readOn(begun)) {
                    return null;
                }
                feed = signs.indexOf('\n', begun);
            }
            Members line = new Members(part, signs, at, feed);
            at = feed + 1;
            return line;
        }

        /** Reads a part, at least as long as what a line has begun with, and answers whether there was anything at all. */
        private boolean readOn(int begun) throws IOException, Wrong {
            byte[] both = Arrays.copyOfRange(part, at, at + begun + Math.max(begun, PART));
            int more;
            try {
                more = file.readNBytes(both, begun, both.length - begun);
            } catch (ZipException | EOFException damaged) {
                throw new Wrong("The file %s is damaged.", name);
            }
            if (more == 0 && begun == 0) {
                hashes.computeIfAbsent(name, ended -> hex(digest.digest()));
                return false;
            }
            if (more == 0 || begun > LONGEST_LINE) {
                throw new Wrong("The file %s is cut off.", name);
            }
            digest.update(both, begun, more);
            part = both;
            signs = new String(both, 0, begun + more, ISO_8859_1);
            at = 0;
            return true;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    // Keys and what the house signed of the export

    private void readKeys() throws IOException, Wrong {
        for (String name : names) {
            if (name.startsWith("keys/")) {
                String pem = new String(read(name, 10_000), UTF_8);
                try {
                    byte[] encoded =
                            Base64.getMimeDecoder().decode(pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", ""));
                    if (!name.equals("keys/" + hex(sha256().digest(encoded)) + ".pem")) {
                        throw new Wrong("The file %s does not hold the key that it is named after.", name);
                    }
                    keys.put(
                            name.substring("keys/".length(), name.length() - ".pem".length()),
                            KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                } catch (GeneralSecurityException | IllegalArgumentException noKey) {
                    throw new Wrong("The file %s holds no key.", name);
                }
            }
        }
    }

    private boolean isSigned(byte[] bytes, String signature, String key) {
        try {
            byte[] decoded = HexFormat.of().parseHex(signature);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(keys.get(key));
            check.update(bytes);
            return hex(decoded).equals(signature) && check.verify(decoded);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private void requireKey(String key, String of) throws Wrong {
        if (!keys.containsKey(key)) {
            throw new Wrong("%s is signed with the key %s, which is missing.", of, key);
        }
    }

    private void requireTrust(String key, String of) throws Wrong {
        if (!trusted.isEmpty() && !trusted.contains(key)) {
            throw new Wrong("%s is signed with the key %s, and not with the one that you trust.", of, key);
        }
    }

    private void readCover() throws IOException, Wrong {
        byte[] bytes = read(COVER, 1 << 30);
        cover = new Members(bytes);
        String key = cover.hash("key");
        requireKey(key, COVER);
        if (!isSigned(signedBytes(bytes), new String(read(SIGNATURE, 128), UTF_8), key)) {
            throw new Wrong("The file %s is not what was signed.", COVER);
        }
        requireTrust(key, COVER);
        handedOut = Numbers.read(cover.text("entries"));
        mayBeMissing = cover.hashes("withheld").stream().map(VerifyExport::hex).collect(Collectors.toSet());
    }

    // Seals

    /** A seal under its signature, with the numbers of its entries. */
    private record Seal(
            long number, String at, Numbers entries, long size, byte[] root, byte[] history, String key, byte[] hash) {

        static final Seal NONE = new Seal(0, "", new Numbers(""), 0, new byte[0], new byte[0], "", new byte[0]);
    }

    private Seal seal(Members members) throws Wrong {
        String key = members.hash("key");
        long number = members.number("number");
        String unsigned =
                """
                {"at":"%s","entries":"%s","history":"%s","key":"%s","number":%d,"previous":"%s","root":"%s","""
                        .formatted(
                                members.text("at"),
                                members.text("entries"),
                                members.hash("history"),
                                key,
                                number,
                                members.hash("previous"),
                                members.hash("root"));
        String signature = members.text("signature");
        String size = "\"size\":%d}".formatted(members.number("size"));
        byte[] bytes = ("mithaq seal v1\n" + unsigned + size).getBytes(UTF_8);
        requireKey(key, "Seal " + number);
        byte[] asWritten = (unsigned + "\"signature\":\"" + signature + "\"," + size).getBytes(UTF_8);
        if (!members.areWritten(asWritten) || !isSigned(bytes, signature, key)) {
            throw new Wrong("Seal %d is not what was signed.", number);
        }
        return new Seal(
                number,
                members.text("at"),
                Numbers.read(members.text("entries")),
                members.number("size"),
                HexFormat.of().parseHex(members.hash("root")),
                HexFormat.of().parseHex(members.hash("history")),
                key,
                digest.digest(bytes));
    }

    private void readNewest() throws IOException, Wrong {
        long number = cover.number("newest");
        try (Lines lines = new Lines(SEALS)) {
            Members last = null;
            for (Members next = lines.next(); next != null; next = lines.next()) {
                last = next;
            }
            if (last != null && last.number("number") == number) {
                newest = seal(last);
                requireTrust(newest.key, "Seal " + number);
            } else if (last != null || number > 0) {
                throw new Wrong("Seal %d, the newest, is missing at the end of %s.", number, SEALS);
            }
        }
    }

    /** The seals of the export in their order, each checked when it is reached. */
    private final class Sealed implements Closeable {

        private final Lines lines = new Lines(SEALS);
        private final Lines history = new Lines(HISTORY);
        private Seal now = Seal.NONE;
        private boolean used = true;
        private boolean any;

        /** A seal that should not be there; told when no entry is wrong. */
        private String stray = "";

        Sealed() throws IOException {}

        /** Goes on to the seal that an entry names. */
        Seal reach(long number) throws IOException, Wrong {
            while (now != null && now.number < number) {
                step();
            }
            if (now == null || now.number != number) {
                throw new Wrong("Seal %d is missing.", number);
            }
            used = true;
            return now;
        }

        void end() throws IOException, Wrong {
            while (now != null) {
                step();
            }
            if (history.next() != null) {
                stray = "The file %s has a line too many.".formatted(HISTORY);
            }
        }

        private void step() throws IOException, Wrong {
            if (!used && now.number != newest.number && !anchored.containsKey(anchor(now))) {
                stray = "Seal %d stands there and holds nothing that was handed out.".formatted(now.number);
            }
            long before = now.number;
            Members members = lines.next();
            now = members == null ? null : seal(members);
            used = false;
            if (now == null) {
                return;
            }
            seals++;
            if (now.number <= before) {
                throw new Wrong("Seal %d does not stand in its place.", now.number);
            }
            boolean isAnchored = names.contains(anchor(now));
            if (isAnchored) {
                anchored.put(anchor(now), hex(now.hash));
            }
            if (now.number < newest.number) {
                place(history.next(), isAnchored || !any);
            }
            any = true;
        }

        private String anchor(Seal seal) {
            return "anchors/" + seal.number + ".tsr";
        }

        /**
         * That the seal stands before the newest, and that all before it do in the same order.
         *
         * @param fully whether the latter has to be proven
         */
        private void place(Members proof, boolean fully) throws Wrong {
            boolean proven = proof != null
                    && proof.number("seal") == now.number
                    && includes(
                            leaf(now.hash, 0, now.hash.length),
                            now.number - 1,
                            newest.number - 1,
                            proof.hashes("path"),
                            newest.history);
            if (proven && proof.get("consistency") != null) {
                proven = isConsistent(
                        now.number - 1, now.history, newest.number - 1, newest.history, proof.hashes("consistency"));
            } else if (fully) {
                stray = "Nothing proves what stands before seal %d: see %s.".formatted(now.number, HISTORY);
            }
            if (!proven) {
                throw new Wrong(
                        "Nothing proves that seal %d stands before seal %d: see %s.",
                        now.number, newest.number, HISTORY);
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
            history.close();
        }
    }

    // Entries

    private void checkEntries() throws IOException, Wrong {
        try (Lines lines = new Lines(ENTRIES);
                Lines proofs = new Lines(PROOFS);
                Sealed sealed = new Sealed()) {
            long seal = 0;
            long index = -1;
            for (Members proof = proofs.next(); proof != null; proof = proofs.next()) {
                Members entry = entryOf(proof, lines);
                Seal now = sealed.reach(proof.number("seal"));
                index = now.number == seal ? index : -1;
                seal = now.number;
                long next = proof.number("index");
                if (next <= index) {
                    throw new Wrong("It does not stand in its place.");
                }
                index = next;
                checkEntry(entry, proof, now, index);
                entries++;
            }
            subject = () -> "";
            Members more = lines.next();
            if (more != null) {
                throw new Wrong("Entry %s: Its proof is missing: %s ends before it.", more.get("sequence"), PROOFS);
            }
            sealed.end();
            if (!sealed.stray.isEmpty() && handedOut.firstUnseen() < 0) {
                throw new Wrong("%s", sealed.stray);
            }
        }
    }

    /** The next entry, which has to be that of the next proof. */
    private Members entryOf(Members proof, Lines lines) throws IOException, Wrong {
        subject = () -> "Entry %s: ".formatted(Objects.requireNonNullElse(proof.get("sequence"), "after " + last));
        long proven = proof.number("sequence");
        Members entry = lines.next();
        if (entry == null) {
            throw new Wrong("It is missing: %s ends before it.", ENTRIES);
        }
        long number = entry.number("sequence");
        if (number != proven) {
            subject = () -> "Entry %d: ".formatted(Math.min(number, proven));
            throw new Wrong("Where %s has the proof of entry %d, %s has entry %d.", PROOFS, proven, ENTRIES, number);
        }
        subject = () -> "Entry %d, %s, %s: "
                .formatted(number, entry.get("matter"), entry.get("deed"))
                .replace("\"", "")
                .replace("null, ", "");
        last = number;
        return entry;
    }

    private void checkEntry(Members entry, Members proof, Seal seal, long index) throws IOException, Wrong {
        if (seal.entries.size != seal.size || seal.entries.at(index) != last) {
            throw new Wrong("Seal %d was not set on it at this place.", seal.number);
        }
        byte[] leaf = leaf(entry.json, entry.from, entry.to - entry.from);
        if (!includes(leaf, index, seal.size, proof.hashes("path"), seal.root)) {
            throw new Wrong("It, or its proof, is not what seal %d was set on.", seal.number);
        }
        if (!handedOut.see(last)) {
            throw new Wrong("The house did not hand it out in this export.");
        }
        for (byte[] hash : entry.hashes("texts")) {
            checkText(hex(hash));
        }
    }

    private void checkText(String hash) throws IOException, Wrong {
        if (!texts.add(hash)) {
            return;
        }
        if (names.contains("texts/" + hash)) {
            if (!hashOf("texts/" + hash).equals(hash)) {
                throw new Wrong("Its text %s has been changed.", hash);
            }
        } else if (mayBeMissing.contains(hash)) {
            withheld.add(hash);
        } else {
            throw new Wrong("Its text %s is missing.", hash);
        }
    }

    /** Whole numbers in ascending order, written as ranges: {@code 1001-1500,1502}. Remembers which have been seen. */
    private static final class Numbers {

        private final long[] from;
        private final long[] to;

        /** How many numbers there are before each range. */
        private final long[] before;

        private final BitSet seen = new BitSet();
        private final long size;

        static Numbers read(String text) throws Wrong {
            try {
                return new Numbers(text);
            } catch (NumberFormatException other) {
                throw new Wrong("Ranges of numbers were expected, and not %s.", text);
            }
        }

        /** Ranges in another form than the right one are not all found out here: their text is signed. */
        private Numbers(String text) {
            String[] ranges = text.isEmpty() ? new String[0] : text.split(",", -1);
            from = new long[ranges.length];
            to = new long[ranges.length];
            before = new long[ranges.length];
            long count = 0;
            for (int at = 0; at < ranges.length; at++) {
                int dash = ranges[at].indexOf('-');
                from[at] = Long.parseLong(dash < 0 ? ranges[at] : ranges[at].substring(0, dash));
                to[at] = Long.parseLong(ranges[at].substring(dash + 1));
                before[at] = count;
                count += to[at] - from[at] + 1;
            }
            size = count;
        }

        /** The number at a place, from 0; -1 where there is none. */
        long at(long index) {
            int range = Arrays.binarySearch(before, index);
            range = range < 0 ? -range - 2 : range;
            return range < 0 || index >= size ? -1 : from[range] + index - before[range];
        }

        /** Remembers a number; answers whether it is one of them and had not been seen. */
        boolean see(long number) {
            int range = Arrays.binarySearch(from, number);
            range = range < 0 ? -range - 2 : range;
            if (range < 0 || number > to[range]) {
                return false;
            }
            int place = (int) (before[range] + number - from[range]);
            boolean first = !seen.get(place);
            seen.set(place);
            return first;
        }

        /** The first number that has not been seen; -1 when all have. */
        long firstUnseen() {
            return at(seen.nextClearBit(0));
        }
    }

    // Trees: RFC 6962, section 2.1; RFC 9162, sections 2.1.3.2 and 2.1.4.2

    private byte[] leaf(byte[] data, int from, int length) {
        digest.update((byte) 0);
        digest.update(data, from, length);
        return digest.digest();
    }

    private byte[] node(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    private boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        List<Step> steps = new ArrayList<>();
        Step now = new Step(index, size - 1, leaf);
        for (byte[] sibling : path) {
            if (now.last == 0) {
                return false;
            }
            List<Step> rest = way.from(now, path.subList(steps.size(), path.size()), root);
            if (!rest.isEmpty()) {
                steps.addAll(rest);
                way = new Way(steps, path, root);
                return true;
            }
            steps.add(now);
            now = past(now, sibling);
        }
        boolean included = now.last == 0 && Arrays.equals(now.hash, root);
        if (included) {
            way = new Way(steps, path, root);
        }
        return included;
    }

    private Step past(Step step, byte[] sibling) {
        long node = step.node;
        long last = step.last;
        byte[] hash;
        if ((node & 1) == 1 || node == last) {
            hash = node(sibling, step.hash);
            while ((node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = node(step.hash, sibling);
        }
        return new Step(node >> 1, last >> 1, hash);
    }

    /** What a step of a proof begins with: a node, the last one beside it, and the hash of the node. */
    private record Step(long node, long last, byte[] hash) {}

    /** A proof that held, with what each of its steps began with. */
    private record Way(List<Step> steps, List<byte[]> path, byte[] root) {

        /** Its steps from one on to which another proof comes as well and goes on to the same root; none when it does not. */
        List<Step> from(Step now, List<byte[]> siblings, byte[] its) {
            int same = path.size() - siblings.size();
            boolean goesOn = same >= 0
                    && steps.get(same).node == now.node
                    && steps.get(same).last == now.last
                    && Arrays.equals(steps.get(same).hash, now.hash)
                    && Arrays.equals(root, its)
                    && IntStream.range(0, siblings.size())
                            .allMatch(step -> Arrays.equals(siblings.get(step), path.get(same + step)));
            return goesOn ? steps.subList(same, steps.size()) : List.of();
        }
    }

    private boolean isConsistent(long size, byte[] root, long laterSize, byte[] laterRoot, List<byte[]> proof) {
        if (size == 0 || size == laterSize) {
            return proof.isEmpty() && Arrays.equals(root, size == 0 ? digest.digest() : laterRoot);
        }
        List<byte[]> steps = new ArrayList<>(proof);
        if (Long.bitCount(size) == 1) {
            steps.add(0, root);
        }
        if (size < 0 || size > laterSize || steps.isEmpty()) {
            return false;
        }
        int whole = Long.numberOfTrailingZeros(size);
        long node = size - 1 >> whole;
        long last = laterSize - 1 >> whole;
        byte[] hash = steps.get(0);
        byte[] later = hash;
        for (byte[] sibling : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = node(sibling, hash);
                later = node(sibling, later);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                later = node(later, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root) && Arrays.equals(later, laterRoot);
    }

    // JSON and bytes

    /** The members of an object, each value as it is written. */
    private static final class Members {

        /** The values of hexadecimal digits; -1 for all else. */
        private static final byte[] DIGITS = new byte[1 << Byte.SIZE];

        static {
            Arrays.fill(DIGITS, (byte) -1);
            for (int digit = 0; digit < 16; digit++) {
                DIGITS["0123456789abcdef".charAt(digit)] = (byte) digit;
            }
        }

        private final byte[] json;
        private final String signs;
        private final int from;
        private final int to;

        /** Where each member is written: begin and end of its name, begin and end of its value. */
        private int[] places = new int[40];

        private int length;

        Members(String json) {
            this(json == null ? new byte[0] : json.getBytes(UTF_8));
        }

        private Members(byte[] json) {
            this(json, new String(json, ISO_8859_1), 0, json.length);
        }

        Members(byte[] json, String signs, int from, int to) {
            this.json = json;
            this.signs = signs;
            this.from = from;
            this.to = to;
            int start = from + 1;
            int depth = 0;
            for (int at = from; at < to; at++) {
                byte sign = json[at];
                if (sign == '"') {
                    at = endOfText(at + 1);
                } else if (sign == '{' || sign == '[') {
                    depth++;
                } else if (sign == ',' && depth == 1 || (sign == '}' || sign == ']') && --depth == 0) {
                    member(start, at);
                    start = at + 1;
                }
            }
        }

        private int endOfText(int begin) {
            int end = signs.indexOf('"', begin);
            while (end >= 0 && end < to && isEscaped(begin, end)) {
                end = signs.indexOf('"', end + 1);
            }
            return end < 0 ? to : Math.min(end, to);
        }

        /** Whether an odd number of backslashes stands before a place. */
        private boolean isEscaped(int begin, int place) {
            int first = place;
            while (first > begin && json[first - 1] == '\\') {
                first--;
            }
            return (place - first) % 2 == 1;
        }

        private void member(int start, int end) {
            int colon = start;
            while (colon + 1 < end && (json[colon] != '"' || json[colon + 1] != ':')) {
                colon++;
            }
            if (colon + 1 < end) {
                places = length < places.length ? places : Arrays.copyOf(places, 2 * length);
                places[length++] = start + 1;
                places[length++] = colon;
                places[length++] = colon + 2;
                places[length++] = end;
            }
        }

        List<String> names() {
            List<String> names = new ArrayList<>();
            for (int at = 0; at < length; at += 4) {
                names.add(string(places[at], places[at + 1]));
            }
            return names;
        }

        /** Where the value of a member is written, among the places; -1 when there is none. */
        private int find(String name) {
            for (int at = length - 4; at >= 0; at -= 4) {
                if (isNamed(name, places[at], places[at + 1])) {
                    return at + 2;
                }
            }
            return -1;
        }

        private boolean isNamed(String name, int begin, int end) {
            boolean same = end - begin == name.length();
            for (int at = 0; same && at < name.length(); at++) {
                same = json[begin + at] == name.charAt(at);
            }
            return same;
        }

        /** The value of a member as it is written; null when there is none. */
        String get(String name) {
            int place = find(name);
            return place < 0 ? null : string(places[place], places[place + 1]);
        }

        long number(String name) throws Wrong {
            int place = find(name);
            long number = 0;
            boolean right = place >= 0 && places[place + 1] - places[place] <= 18;
            for (int at = right ? places[place] : 0; right && at < places[place + 1]; at++) {
                right = json[at] >= '0' && json[at] <= '9';
                number = 10 * number + json[at] - '0';
            }
            if (!right || places[place + 1] == places[place]) {
                throw new Wrong("A number was expected, and not %s.", get(name));
            }
            return number;
        }

        /** A text that needs no escapes. */
        String text(String name) throws Wrong {
            String value = get(name);
            if (value == null || value.length() < 2 || value.indexOf('\\') >= 0 || value.charAt(0) != '"') {
                throw new Wrong("A text was expected, and not %s.", value);
            }
            return value.substring(1, value.length() - 1);
        }

        String hash(String name) throws Wrong {
            int place = find(name);
            if (place < 0 || places[place + 1] - places[place] != 66 || hashAt(places[place]) == null) {
                throw new Wrong("A hash was expected, and not %s.", get(name));
            }
            return text(name);
        }

        List<byte[]> hashes(String name) throws Wrong {
            int place = find(name);
            int begin = place < 0 ? 0 : places[place];
            int end = place < 0 ? 0 : places[place + 1];
            if (end - begin < 2 || json[begin] != '[' || json[end - 1] != ']') {
                throw new Wrong("A list of hashes was expected, and not %s.", get(name));
            }
            List<byte[]> hashes = new ArrayList<>((end - begin) / 67);
            for (int at = begin + 1; at < end - 1; at += 67) {
                byte[] hash = at + 67 > end ? null : hashAt(at);
                if (hash == null || json[at + 66] != (at + 67 == end ? ']' : ',')) {
                    throw new Wrong("A list of hashes was expected, and not %s.", get(name));
                }
                hashes.add(hash);
            }
            return hashes;
        }

        /** The hash that is written at a place between quotation marks; null where none is. */
        private byte[] hashAt(int place) {
            byte[] hash = new byte[32];
            int digits = 0;
            for (int at = 0; at < hash.length; at++) {
                int high = DIGITS[json[place + 1 + 2 * at] & 0xff];
                int low = DIGITS[json[place + 2 + 2 * at] & 0xff];
                digits |= high | low;
                hash[at] = (byte) (high << 4 | low);
            }
            return digits >= 0 && json[place] == '"' && json[place + 65] == '"' ? hash : null;
        }

        private String string(int begin, int end) {
            return new String(json, begin, end - begin, UTF_8);
        }

        /** Whether the object is written like this, byte for byte. */
        boolean areWritten(byte[] so) {
            return Arrays.equals(json, from, to, so, 0, so.length);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException unknown) {
            throw new IllegalStateException("Every Java platform knows SHA-256", unknown);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
