package org.mithaq.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.mithaq.ledger.proof.VerifyExport;

/** An export on its way to an auditor, in the hands of somebody who may do anything to it. */
record Parcel(Map<String, byte[]> files) {

    /** What the verifier said, and how it ended. */
    record Verdict(int code, String words) {}

    static Parcel of(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = from.getNextEntry(); file != null; file = from.getNextEntry()) {
                files.put(file.getName(), from.readAllBytes());
            }
        }
        return new Parcel(files);
    }

    Parcel copy() {
        return new Parcel(new LinkedHashMap<>(files));
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    List<String> lines(String name) {
        return new ArrayList<>(text(name).lines().toList());
    }

    /** The number of the entry that a line of the proofs is about. */
    String sequence(int line) {
        return lines("proofs.jsonl").get(line).replaceFirst(".*\"sequence\":(\\d+)}", "$1");
    }

    void put(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void edit(String name, Consumer<List<String>> lines) {
        List<String> edited = lines(name);
        lines.accept(edited);
        put(name, String.join("\n", edited) + "\n");
    }

    Path writtenTo(Path file) throws IOException {
        try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                to.putNextEntry(new ZipEntry(each.getKey()));
                to.write(each.getValue());
            }
        }
        return file;
    }

    static Verdict verified(Path file, String... trusted) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(trusted));
        int code = VerifyExport.run(
                new PrintStream(words, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        return new Verdict(code, words.toString(StandardCharsets.UTF_8));
    }
}
