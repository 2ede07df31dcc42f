package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.ledger.Parcel.Verdict;
import org.mithaq.ledger.proof.Sha256;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("An export of the ledger")
class LedgerExportTests extends SealedLedger {

    private static final String MEETING = "FES-2021-001";

    @TempDir
    Path folder;

    @Autowired
    LedgerExport export;

    @BeforeAll
    void aLedger() {
        for (int seal = 0; seal < 9; seal++) {
            areDone(25);
            sealer.seal();
        }
        isDoneInAnothersName();
        isDone("meknes", "2021-03-14T23:59:59.999999Z");
        isDone("meknes", "2021-03-15T00:00:00Z");
        isDone("fes", "2021-03-15T00:00:00Z");
        isDone("sefrou", "2021-03-14T15:00:00Z");
    }

    private void isDone(String organ, String at) {
        isDone(organ, Instant.parse(at), null, "{}");
    }

    private void isDone(String organ, Instant at, @Nullable String matter, String body) {
        Entry like = anonymous();
        new TransactionTemplate(transactions)
                .executeWithoutResult(own ->
                        add(List.of(new Entry(0, at, matter, organ, like.author(), like.deed(), body, like.texts()))));
    }

    private Path ofMeeting() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        export.ofMatter(MEETING, zip);
        return Files.write(folder.resolve("meeting.zip"), zip.toByteArray());
    }

    private Parcel parcel(Path zip) throws IOException {
        return Parcel.of(Files.readAllBytes(zip));
    }

    @Test
    @DisplayName("of a meeting holds what was done in it and nothing else, and proves it, what waited included")
    void meeting() throws IOException {
        Path zip = ofMeeting();

        List<String> expected = jdbc.query(
                "select " + Entries.ROW + " from ledger_entry where matter = ? order by sequence",
                (row, index) -> Entries.read(row).canonical(),
                MEETING);
        assertThat(parcel(zip).lines("entries.jsonl")).hasSizeGreaterThan(30).isEqualTo(expected);
        assertThat(Parcel.verified(zip))
                .satisfies(verdict -> assertThat(verdict.words())
                        .contains("Entries: " + expected.size(), "withheld by the house: 0", keys.signingId()))
                .extracting(Verdict::code)
                .isEqualTo(0);
        assertThat(Parcel.verified(zip, keys.signingId()).words()).contains("the key that you trust");
    }

    @Test
    @DisplayName("of a period holds what some organs did in it, and leaves out the others")
    void period() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        export.ofPeriod(
                Instant.parse("2021-03-14T00:00:00Z"),
                Instant.parse("2021-03-15T00:00:00Z"),
                List.of("fes", "meknes"),
                zip);
        Path file = Files.write(folder.resolve("period.zip"), zip.toByteArray());

        assertThat(parcel(file).lines("entries.jsonl")).hasSize(2).allSatisfy(entry -> assertThat(entry)
                .containsPattern("\"organ\":\"(fes|meknes)\"")
                .contains("\"at\":\"2021-03-14T"));
        assertThat(Parcel.verified(file).code()).isZero();
        assertThat(parcel(file).text("export.json"))
                .contains("\"asked\":{\"from\":\"2021-03-14T00:00:00.000000Z\",\"organs\":[\"fes\",\"meknes\"]");
    }

    @Test
    @DisplayName(
            "of entries longer than what is read at once, under seals of several sizes, is verified to the last hash")
    void longEntries() throws IOException {
        String matter = "FES-2021-009";
        for (int size : new int[] {1, 2, 3, 5, 7, 12}) {
            for (int entry = 0; entry < size; entry++) {
                isDone(
                        "fes",
                        Instant.parse("2021-04-14T15:00:00Z"),
                        matter,
                        "{\"words\":\"%s\"}".formatted("\\\"نعم؟\\\" ".repeat(1 + 600 * entry)));
            }
            sealer.seal();
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        export.ofMatter(matter, zip);
        Path file = Files.write(folder.resolve("long.zip"), zip.toByteArray());
        Parcel untouched = parcel(file);

        assertThat(Parcel.verified(file).words()).contains("Entries: 30, under ");
        assertThat(Parcel.verified(file).code()).isZero();
        List<String> proofs = untouched.lines("proofs.jsonl");
        for (int line = 0; line < proofs.size(); line++) {
            for (String hash : hashes(proofs.get(line))) {
                int changed = line;
                Parcel tampered = untouched.copy();
                tampered.edit(
                        "proofs.jsonl",
                        lines -> lines.set(changed, lines.get(changed).replace(hash, Sha256.hex())));
                assertThat(Parcel.verified(tampered.writtenTo(folder.resolve("tampered.zip")))
                                .words())
                        .startsWith("WRONG. Entry %s, ".formatted(untouched.sequence(line)));
            }
        }
    }

    private static List<String> hashes(String proof) {
        return Pattern.compile("[0-9a-f]{64}")
                .matcher(proof)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    @DisplayName("of nothing is an export, too")
    void nothing() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        export.ofMatter("FES-1999-001", zip);
        Path file = Files.write(folder.resolve("nothing.zip"), zip.toByteArray());

        assertThat(Parcel.verified(file).words()).contains("Entries: 0, under 1 seals");
        assertThat(Parcel.verified(file).code()).isZero();
    }

    @Test
    @DisplayName("is verified by the source that lies in it, in a process that knows nothing else")
    void bySource() throws IOException, InterruptedException {
        Path zip = ofMeeting();
        Path source = Files.writeString(
                folder.resolve("VerifyExport.java"), parcel(zip).text("VerifyExport.java"));

        assertThat(run(source, zip)).isZero();

        Parcel changed = parcel(zip);
        changed.edit("entries.jsonl", lines -> lines.set(3, lines.get(3).replace("\"actor\":\"", "\"actor\":\"x")));
        assertThat(run(source, changed.writtenTo(folder.resolve("changed.zip"))))
                .isOne();
        assertThat(run(source, folder.resolve("nowhere.zip"))).isEqualTo(2);
    }

    private int run(Path source, Path zip) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        source.toString(),
                        zip.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @DisplayName("that an entry, a text or a seal was changed in the database before does not verify")
    void changedBefore() throws IOException {
        long entry =
                jdbc.queryForObject("select min(sequence) from ledger_entry where matter = ?", Long.class, MEETING);
        String actor = jdbc.queryForObject("select actor from ledger_entry where sequence = ?", String.class, entry);
        try {
            jdbc.update("update ledger_entry set actor = 'x' where sequence = ?", entry);
            assertThat(Parcel.verified(ofMeeting()).words()).startsWith("WRONG. Entry %d, ".formatted(entry));
        } finally {
            jdbc.update("update ledger_entry set actor = ? where sequence = ?", actor, entry);
        }
        assertThat(Parcel.verified(ofMeeting()).code()).isZero();
    }

    @Test
    @DisplayName("tells which texts were withheld")
    void withheld() throws IOException {
        String hash = jdbc.queryForObject(
                "select min(hash) from ledger_text where entry in (select sequence from ledger_entry where matter = ?)",
                String.class,
                MEETING);
        var text = jdbc.queryForMap("select * from ledger_text where hash = ?", hash);
        try {
            jdbc.update("delete from ledger_text where hash = ?", hash);
            assertThat(Parcel.verified(ofMeeting())).satisfies(verdict -> {
                assertThat(verdict.words()).contains("withheld by the house: 1");
                assertThat(verdict.code()).isZero();
            });
        } finally {
            jdbc.update(
                    "insert into ledger_text (hash, entry, content) values (?, ?, ?)",
                    text.get("hash"),
                    text.get("entry"),
                    text.get("content"));
        }
    }
}
