package org.mithaq.ledger.proof;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The right edge of a Merkle tree that grows: enough to add leaves and to know the head, whatever the size. For one thread.
 */
public final class MerkleFrontier {

    /** Heads of whole subtrees, that of 2^level leaves at its level, null where the size has no such bit. */
    private final byte[][] subtrees = new byte[Long.SIZE][];

    private long size;

    private final MessageDigest digest = Sha256.digest();

    /** Adds a leaf by its hash. */
    public void add(byte[] leaf) {
        byte[] hash = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = node(subtrees[level], hash);
            level++;
        }
        subtrees[level] = hash;
        Arrays.fill(subtrees, 0, level, null);
        size++;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** The head of the tree. */
    public byte[] root() {
        if (size == 0) {
            return Sha256.of();
        }
        int level = Long.numberOfTrailingZeros(size);
        byte[] hash = subtrees[level];
        for (level++; level < Long.SIZE; level++) {
            if (subtrees[level] != null) {
                hash = node(subtrees[level], hash);
            }
        }
        return hash;
    }

    private byte[] node(byte[] left, byte[] right) {
        digest.update(MerkleTree.NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
