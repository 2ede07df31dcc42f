package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.ledger.Parcel.Verdict;
import org.mithaq.ledger.proof.TrustedKeys;
import org.mithaq.ledger.proof.VerifyExport;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who may do anything to an export, but has not the key of the house. */
@DisplayName("An export that was tampered with is found out")
class TamperedExportTests extends SealedLedger {

    private static final int LINE = 8;

    @TempDir
    Path folder;

    @Autowired
    LedgerExport export;

    private Parcel untouched = new Parcel(Map.of());

    @BeforeAll
    void anExport() throws IOException {
        for (int seal = 0; seal < 9; seal++) {
            areDone(25);
            sealer.seal();
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        export.ofMatter("FES-2021-001", zip);
        untouched = Parcel.of(zip.toByteArray());
    }

    private record Tamper(Consumer<Parcel> way, Function<Parcel, String> named) {}

    private static Object way(String name, Consumer<Parcel> way, Function<Parcel, String> named) {
        return named(name, new Tamper(way, named));
    }

    private static Object lines(String name, String file, Consumer<List<String>> way) {
        return way(name + " " + file, parcel -> parcel.edit(file, way), parcel -> entry(parcel, LINE));
    }

    private static String entry(Parcel parcel, int line) {
        return "Entry " + parcel.sequence(line);
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    private static void set(List<String> lines, int line, String from, String to) {
        String changed = lines.get(line).replaceFirst(from, to);
        assertThat(changed).isNotEqualTo(lines.get(line));
        lines.set(line, changed);
    }

    static Stream<Object> ways() {
        return Stream.of(entries(), proofs(), seals(), texts(), files()).flatMap(each -> each);
    }

    private static Stream<Object> entries() {
        String file = "entries.jsonl";
        return Stream.of(
                lines("change a letter in", file, lines -> set(lines, LINE, "\"actor\":\"s", "\"actor\":\"t")),
                lines("add a blank in", file, lines -> set(lines, LINE, ",\"at\"", ", \"at\"")),
                lines(
                        "change the number in",
                        file,
                        lines -> set(lines, LINE, "\"sequence\":(\\d+)", "\"sequence\":9$1")),
                lines("empty a line of", file, lines -> lines.set(LINE, "")),
                lines("put nonsense in", file, lines -> lines.set(LINE, "[\"}{")),
                lines("take a line out of", file, lines -> lines.remove(LINE)),
                way(
                        "repeat a line of entries.jsonl",
                        parcel -> parcel.edit(file, lines -> lines.add(LINE, lines.get(LINE - 1))),
                        parcel -> entry(parcel, LINE - 1) + ": "),
                lines("swap lines of", file, lines -> Collections.swap(lines, LINE, LINE + 1)),
                lines("cut the end off", file, lines -> lines.subList(LINE, lines.size())
                        .clear()),
                way(
                        "cut a line of entries.jsonl in two",
                        parcel -> parcel.put(
                                "entries.jsonl", parcel.text("entries.jsonl").substring(0, 200)),
                        parcel -> entry(parcel, 0) + ": The file entries.jsonl is cut off"),
                way(
                        "take out an entry with its proof",
                        parcel -> {
                            parcel.edit("entries.jsonl", lines -> lines.remove(LINE));
                            parcel.edit("proofs.jsonl", lines -> lines.remove(LINE));
                        },
                        parcel -> entry(parcel, LINE) + " is missing"),
                way(
                        "take out a seal with all that it holds",
                        parcel -> {
                            String seal = first(
                                    "(\"seal\":\\d+),",
                                    parcel.lines("proofs.jsonl").get(0));
                            long many = parcel.lines("proofs.jsonl").stream()
                                    .filter(line -> line.contains(seal + ","))
                                    .count();
                            Stream.of("entries.jsonl", "proofs.jsonl")
                                    .forEach(name -> parcel.edit(name, lines -> lines.subList(0, (int) many)
                                            .clear()));
                            parcel.edit("seals.jsonl", lines -> lines.remove(0));
                            parcel.edit("history.jsonl", lines -> lines.remove(0));
                        },
                        parcel -> entry(parcel, 0) + " is missing"),
                way(
                        "swap two entries with their proofs",
                        parcel -> Stream.of("entries.jsonl", "proofs.jsonl")
                                .forEach(file2 -> parcel.edit(file2, lines -> Collections.swap(lines, 0, 1))),
                        parcel -> entry(parcel, 0) + ", "),
                way(
                        "repeat an entry with its proof",
                        parcel -> Stream.of("entries.jsonl", "proofs.jsonl")
                                .forEach(file2 -> parcel.edit(file2, lines -> lines.add(LINE, lines.get(LINE)))),
                        parcel -> entry(parcel, LINE) + ", "));
    }

    private static Stream<Object> proofs() {
        String file = "proofs.jsonl";
        return Stream.of(
                lines("change the index in", file, lines -> set(lines, LINE, "\"index\":(\\d+)", "\"index\":1$1")),
                lines("change the seal in", file, lines -> set(lines, LINE, "\"seal\":(\\d+)", "\"seal\":9$1")),
                lines("change a hash in", file, lines -> set(lines, LINE, "path\":\\[\".", "path\":[\"z")),
                lines(
                        "change the last hash in",
                        file,
                        lines -> set(lines, LINE, "[0-9a-f]{8}\"\\],\"seal", "00000000\"],\"seal")),
                lines("take a hash out of", file, lines -> set(lines, LINE, "path\":\\[\"[0-9a-f]+\",", "path\":[")),
                lines(
                        "repeat a hash of",
                        file,
                        lines -> set(lines, LINE, "path\":\\[(\"[0-9a-f]+\",)", "path\":[$1$1")),
                lines("take a line out of", file, lines -> lines.remove(LINE)),
                lines("swap lines of", file, lines -> Collections.swap(lines, LINE, LINE + 1)),
                lines("cut the end off", file, lines -> lines.subList(LINE, lines.size())
                        .clear()),
                way(
                        "put nonsense in proofs.jsonl",
                        parcel -> parcel.edit(file, lines -> lines.set(LINE, "{}")),
                        parcel -> "Entry after " + parcel.sequence(LINE - 1)));
    }

    private static Stream<Object> seals() {
        return Stream.of(
                        Stream.of("at", "history", "previous", "root", "signature", "entries")
                                .map(member -> way(
                                        "change " + member + " in seals.jsonl",
                                        parcel -> parcel.edit(
                                                "seals.jsonl",
                                                lines -> set(
                                                        lines,
                                                        0,
                                                        "\"" + member + "\":\"(.)",
                                                        "\"" + member + "\":\"1$1")),
                                        parcel -> entry(parcel, 0) + ", FES-2021-001")),
                        Stream.of(
                                way(
                                        "change size in seals.jsonl",
                                        parcel -> parcel.edit(
                                                "seals.jsonl", lines -> set(lines, 0, "size\":", "size\":1")),
                                        parcel -> entry(parcel, 0) + ", "),
                                way(
                                        "take a line out of seals.jsonl",
                                        parcel -> parcel.edit("seals.jsonl", lines -> lines.remove(0)),
                                        parcel -> entry(parcel, 0) + ", "),
                                way(
                                        "take the newest out of seals.jsonl",
                                        parcel -> parcel.edit("seals.jsonl", lines -> lines.remove(lines.size() - 1)),
                                        parcel -> "the newest, is missing"),
                                way(
                                        "swap lines of seals.jsonl",
                                        parcel -> parcel.edit("seals.jsonl", lines -> Collections.swap(lines, 0, 1)),
                                        parcel -> entry(parcel, 0) + ", "),
                                way(
                                        "repeat a line of seals.jsonl",
                                        parcel -> parcel.edit("seals.jsonl", lines -> lines.add(0, lines.get(0))),
                                        parcel -> "Entry "),
                                way(
                                        "change a path in history.jsonl",
                                        parcel -> parcel.edit(
                                                "history.jsonl",
                                                lines -> set(lines, 1, "path\":\\[\".{4}", "path\":[\"0000")),
                                        parcel -> "Entry "),
                                way(
                                        "change the consistency in history.jsonl",
                                        parcel -> parcel.edit(
                                                "history.jsonl",
                                                lines -> set(
                                                        lines,
                                                        0,
                                                        "consistency\":\\[.*?\\]",
                                                        "consistency\":[\"" + "0".repeat(64) + "\"]")),
                                        parcel -> entry(parcel, 0) + ", "),
                                way(
                                        "take a line out of history.jsonl",
                                        parcel -> parcel.edit("history.jsonl", lines -> lines.remove(0)),
                                        parcel -> entry(parcel, 0) + ", "),
                                way(
                                        "swap lines of history.jsonl",
                                        parcel -> parcel.edit("history.jsonl", lines -> Collections.swap(lines, 0, 1)),
                                        parcel -> entry(parcel, 0) + ", "),
                                way(
                                        "add a line to history.jsonl",
                                        parcel -> parcel.edit("history.jsonl", lines -> lines.add(lines.get(0))),
                                        parcel -> "history.jsonl has a line too many")))
                .flatMap(each -> each);
    }

    private static Stream<Object> texts() {
        Function<Parcel, String> firstWithText = parcel -> {
            List<String> lines = parcel.lines("entries.jsonl");
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).contains(aText(parcel))) {
                    return entry(parcel, line) + ", ";
                }
            }
            throw new AssertionError("No entry names a text");
        };
        return Stream.of(
                way("change a text", parcel -> parcel.put("texts/" + aText(parcel), "another"), firstWithText),
                way("take out a text", parcel -> parcel.files().remove("texts/" + aText(parcel)), firstWithText),
                way(
                        "add a text",
                        parcel -> parcel.put("texts/" + new FullText("added").hash(), "added"),
                        parcel -> "was not handed out"));
    }

    private static String aText(Parcel parcel) {
        return parcel.files().keySet().stream()
                .filter(name -> name.startsWith("texts/"))
                .findFirst()
                .orElseThrow()
                .substring("texts/".length());
    }

    private static Stream<Object> files() {
        String key = "keys/";
        return Stream.of(
                way(
                        "change README.html",
                        parcel -> parcel.put("README.html", "<p>All is well.</p>"),
                        parcel -> "README.html"),
                way(
                        "change the verifier",
                        parcel -> parcel.put("VerifyExport.java", "class VerifyExport {}"),
                        parcel -> "VerifyExport.java"),
                way("take out README.html", parcel -> parcel.files().remove("README.html"), parcel -> "README.html"),
                way("add a file", parcel -> parcel.put("notes.txt", "Trust me."), parcel -> "notes.txt"),
                way("take out the proofs", parcel -> parcel.files().remove("proofs.jsonl"), parcel -> "proofs.jsonl"),
                way("take out the key", parcel -> parcel.files().remove(theKey(parcel)), parcel -> "which is missing"),
                way("change the key", parcel -> parcel.put(theKey(parcel), "-----BEGIN"), TamperedExportTests::theKey),
                way("add another key", parcel -> addKey(parcel, newKey()), parcel -> "was not handed out by the house"),
                way(
                        "put another key in its place",
                        parcel -> {
                            Parcel other = parcel.copy();
                            parcel.files().put(theKey(parcel), other.files().get(addKey(other, newKey())));
                        },
                        parcel -> key),
                way(
                        "change what was asked for",
                        parcel -> parcel.edit("export.json", lines -> set(lines, 0, "FES-2021-001", "FES-2021-002")),
                        parcel -> "export.json is not what was signed"),
                way(
                        "change the signature",
                        parcel -> parcel.put("export.sig", "0".repeat(128)),
                        parcel -> "export.json is not what was signed"));
    }

    private static String theKey(Parcel parcel) {
        return parcel.files().keySet().stream()
                .filter(name -> name.startsWith("keys/"))
                .findFirst()
                .orElseThrow();
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String addKey(Parcel parcel, KeyPair pair) {
        String name = "keys/" + TrustedKeys.id(pair.getPublic()) + ".pem";
        parcel.put(
                name,
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        return name;
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("and names the first entry that is wrong")
    void everyWay(Tamper tamper) throws IOException {
        Parcel parcel = untouched.copy();
        tamper.way().accept(parcel);

        Verdict verdict = Parcel.verified(parcel.writtenTo(folder.resolve("tampered.zip")));

        assertThat(verdict.words())
                .startsWith("WRONG. ")
                .contains(tamper.named().apply(untouched));
        assertThat(verdict.code()).isOne();
    }

    @Test
    @DisplayName("but not where nothing was")
    void nothing() throws IOException {
        assertThat(Parcel.verified(untouched.writtenTo(folder.resolve("untouched.zip")))
                        .code())
                .isZero();
    }

    @Test
    @DisplayName("when it is cut off, anywhere")
    void cut() throws IOException {
        byte[] whole = Files.readAllBytes(untouched.writtenTo(folder.resolve("whole.zip")));
        for (int part = 1; part < 10; part++) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length * part / 10));
            assertThat(Parcel.verified(cut).code()).isNotZero();
        }
    }

    @Test
    @DisplayName("when a byte of it is flipped, anywhere that matters")
    void flipped() throws IOException {
        byte[] whole = Files.readAllBytes(untouched.writtenTo(folder.resolve("whole.zip")));
        int lines = new String(whole, StandardCharsets.ISO_8859_1).indexOf("entries.jsonl");
        for (int at = lines + 100; at < lines + 1_100; at += 100) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Path file = Files.write(folder.resolve("flipped.zip"), flipped);
            assertThat(Parcel.verified(file).code()).isNotZero();
        }
    }

    @Test
    @DisplayName("when all of it is signed anew with another key, by whoever knows the right one")
    void signedAnew() throws IOException, GeneralSecurityException {
        Parcel parcel = untouched.copy();
        KeyPair pair = newKey();
        String id = TrustedKeys.id(pair.getPublic());
        addKey(parcel, pair);
        parcel.edit("export.json", lines -> set(lines, 0, "\"key\":\"[0-9a-f]+", "\"key\":\"" + id));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(VerifyExport.signedBytes(parcel.files().get("export.json")));
        parcel.put("export.sig", HexFormat.of().formatHex(signature.sign()));

        Verdict verdict = Parcel.verified(parcel.writtenTo(folder.resolve("anew.zip")), keys.signingId());

        assertThat(verdict.words())
                .contains("export.json is signed with the key " + id + ", and not with the one that you trust");
        assertThat(verdict.code()).isOne();
    }
}
