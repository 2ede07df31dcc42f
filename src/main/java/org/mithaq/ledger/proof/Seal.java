package org.mithaq.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What is signed of a batch of entries. All hashes are 64 lower-case hexadecimal digits.
 *
 * @param number 1 for the first, and one more for each
 * @param at when it was set, UTC, in microseconds
 * @param entries the sequence numbers of its entries, as {@link Ranges} are written
 * @param size how many they are
 * @param root head of the tree whose leaves are its entries
 * @param previous hash of the seal before; zeros in the first
 * @param history head of the tree whose leaves are the hashes of all seals before
 * @param key SHA-256 of the DER encoding of the public key that checks its signature
 */
public record Seal(
        long number, Instant at, String entries, int size, String root, String previous, String history, String key) {

    /** What the first seal has for the hash of the seal before. */
    public static final String NONE = "0".repeat(2 * Sha256.LENGTH);

    private static final String DOMAIN = "mithaq seal v1\n";

    /** The seal as canonical JSON (RFC 8785). No value needs an escape. */
    public String canonical() {
        return """
                {"at":"%s","entries":"%s","history":"%s","key":"%s","number":%d,"previous":"%s","root":"%s","size":%d}"""
                .formatted(Moments.text(at), entries, history, key, number, previous, root, size);
    }

    /** The bytes that are hashed and signed: {@code mithaq seal v1}, a line feed, the canonical JSON, in UTF-8. */
    public byte[] bytes() {
        return (DOMAIN + canonical()).getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of {@link #bytes}. */
    public String hash() {
        return Sha256.hex(bytes());
    }

    /** The leaf that stands for a seal in the history of later ones. */
    public static byte[] leaf(String hash) {
        return MerkleTree.leaf(HexFormat.of().parseHex(hash));
    }
}
