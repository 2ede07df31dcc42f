package org.mithaq.ledger;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mithaq.ledger.proof.Sha256;

/**
 * Hashes what a verification has to hash with the platform's own SHA-256, and measures nothing but that: the leaf of each entry, one
 * after the other, as many nodes as stand above the leaves, each text.
 */
class HashingAlone {

    private static final int PORTION = 20_000;

    private final int threads;
    private final List<byte[]> leaves = new ArrayList<>();
    private long nanos;

    /** @param threads how many share the work */
    HashingAlone(int threads) {
        this.threads = threads;
    }

    /** An entry, and one node. */
    void leaf(byte[] canonical) {
        leaves.add(canonical);
        if (leaves.size() == PORTION) {
            hash();
        }
    }

    /** A text, or a whole file. */
    void text(byte[] content) {
        MessageDigest digest = Sha256.digest();
        long begun = System.nanoTime();
        digest.digest(content);
        nanos += System.nanoTime() - begun;
    }

    /** Nodes of the paths that an export gives, each over two hashes. */
    void nodes(long many) {
        MessageDigest digest = Sha256.digest();
        byte[] pair = new byte[1 + 2 * Sha256.LENGTH];
        long begun = System.nanoTime();
        for (long node = 0; node < many; node++) {
            digest.digest(pair);
        }
        nanos += System.nanoTime() - begun;
    }

    Duration time() {
        hash();
        return Duration.ofNanos(nanos);
    }

    private void hash() {
        int share = leaves.size() / threads + 1;
        List<Thread> others = IntStream.range(1, threads)
                .mapToObj(part -> new Thread(() -> hash(part * share, (part + 1) * share)))
                .toList();
        long begun = System.nanoTime();
        others.forEach(Thread::start);
        hash(0, share);
        others.forEach(HashingAlone::await);
        nanos += System.nanoTime() - begun;
        leaves.clear();
    }

    private void hash(int from, int until) {
        MessageDigest digest = Sha256.digest();
        byte[] node = new byte[Sha256.LENGTH];
        for (byte[] canonical : leaves.subList(from, Math.min(until, leaves.size()))) {
            digest.update((byte) 0);
            byte[] leaf = digest.digest(canonical);
            digest.update((byte) 1);
            digest.update(node);
            node = digest.digest(leaf);
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
