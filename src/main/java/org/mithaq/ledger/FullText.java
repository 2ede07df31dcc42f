package org.mithaq.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mithaq.ledger.proof.Sha256;

/** A text that a deed concerns. The ledger keeps it once, by the SHA-256 of its UTF-8 bytes, and the entry names that hash. */
public record FullText(String words) {

    /** A text that people may leave out; empty when they did. */
    public static Optional<FullText> unlessEmpty(String words) {
        return Optional.of(words).filter(written -> !written.isEmpty()).map(FullText::new);
    }

    /** A value as the text of its canonical JSON. */
    public static FullText json(Object value) {
        return new FullText(CanonicalJson.of(value));
    }

    /** A text in UTF-8. Half a character has no such form, and would be written as a question mark: then there is none. */
    static Optional<byte[]> utf8(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return Optional.of(utf8).filter(whole -> new String(whole, StandardCharsets.UTF_8).equals(text));
    }

    /** Whether it has a hash at all. */
    boolean isWhole() {
        return utf8(words).isPresent();
    }

    /**
     * SHA-256: 64 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException for half a character
     */
    public String hash() {
        return utf8(words)
                .map(FullText::hashOf)
                .orElseThrow(() -> new IllegalArgumentException("Half a character has no hash"));
    }

    /** The same of a file, which the ledger names by it and does not keep. */
    public static String hashOf(byte[] content) {
        return Sha256.hex(content);
    }
}
