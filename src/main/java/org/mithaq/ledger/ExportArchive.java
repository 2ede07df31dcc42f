package org.mithaq.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mithaq.ledger.proof.Sha256;

/** A ZIP that knows the hash of each file that it has been given. */
class ExportArchive {

    private final ZipOutputStream zip;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    ExportArchive(OutputStream to) {
        zip = new ZipOutputStream(to);
    }

    /** Writes what stands in a file. */
    interface Content {
        void write(OutputStream to) throws IOException;
    }

    /** Adds a file as it is being written. */
    void add(String name, Content content) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(zip, Sha256.digest());
        zip.putNextEntry(new ZipEntry(name));
        content.write(digested);
        zip.closeEntry();
        hashes.put(name, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    /** Adds a file whose name is the hash of its content. */
    void addText(String hash, String content) throws IOException {
        zip.putNextEntry(new ZipEntry("texts/" + hash));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The hashes of all files but texts, by name. */
    SortedMap<String, String> hashes() {
        return hashes;
    }

    /** Ends the ZIP and leaves the stream open. */
    void finish() throws IOException {
        zip.finish();
    }
}
