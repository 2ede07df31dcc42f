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

    /** Whether a text has a UTF-8 form: half a character has none, and would be written as a question mark. */
    static boolean isWhole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }

    /** Whether it has a hash at all. */
    boolean isWhole() {
        return isWhole(words);
    }

    /**
     * SHA-256: 64 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException for half a character
     */
    public String hash() {
        if (!isWhole()) {
            throw new IllegalArgumentException("Half a character has no hash");
        }
        return hashOf(words.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of a file, which the ledger names by it and does not keep. */
    public static String hashOf(byte[] content) {
        return Sha256.hex(content);
    }
}
