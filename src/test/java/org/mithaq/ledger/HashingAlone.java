package org.mithaq.ledger;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mithaq.ledger.proof.Sha256;

/**
 * Hashes what a verification has to hash with the platform's own SHA-256 on one thread, and measures nothing but that: the leaf of
 * each entry, one after the other, as many nodes as stand above the leaves, each text.
 */
class HashingAlone {

    private static final int PORTION = 20_000;

    private final MessageDigest digest = Sha256.digest();
    private final List<byte[]> leaves = new ArrayList<>();
    private Effort effort = new Effort(Duration.ZERO, Duration.ZERO);

    /** An entry, and one node. */
    void leaf(byte[] canonical) {
        leaves.add(canonical);
        if (leaves.size() == PORTION) {
            hash();
        }
    }

    /** A text, or a whole file. */
    void text(byte[] content) {
        measure(() -> digest.digest(content));
    }

    /** Nodes of the paths that an export gives, each over two hashes. */
    void nodes(long many) {
        byte[] pair = new byte[1 + 2 * Sha256.LENGTH];
        measure(() -> {
            for (long node = 0; node < many; node++) {
                digest.digest(pair);
            }
        });
    }

    Effort effort() {
        hash();
        return effort;
    }

    private void hash() {
        measure(() -> {
            byte[] node = new byte[Sha256.LENGTH];
            for (byte[] canonical : leaves) {
                digest.update((byte) 0);
                byte[] leaf = digest.digest(canonical);
                digest.update((byte) 1);
                digest.update(node);
                node = digest.digest(leaf);
            }
        });
        leaves.clear();
    }

    private void measure(Runnable hashing) {
        effort = effort.and(Effort.ofThread(hashing));
    }
}
