package org.mithaq.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The Merkle tree of RFC 6962, section 2.1, over SHA-256.
 *
 * <p>Everywhere the leaves are given by their hashes, see {@link #leaf}. Positions count from 0.
 */
public final class MerkleTree {

    /** What is hashed before the data of a leaf. */
    public static final byte LEAF = 0;

    /** What is hashed before the two hashes below a node. */
    static final byte NODE = 1;

    private MerkleTree() {}

    /** The hash of a leaf: SHA-256 over a zero byte and its data. */
    public static byte[] leaf(byte[] data) {
        return Sha256.of(new byte[] {LEAF}, data);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(new byte[] {NODE}, left, right);
    }

    /** The head of the tree; that of no leaves is the hash of nothing. */
    public static byte[] root(List<byte[]> leaves) {
        MerkleFrontier frontier = new MerkleFrontier();
        leaves.forEach(frontier::add);
        return frontier.root();
    }

    /** The audit path of one leaf, from the leaf up. */
    public static List<byte[]> path(int position, List<byte[]> leaves) {
        return new TreeInMemory(leaves).path(position);
    }

    /** Proves that the tree of the first {@code size} leaves became the tree of all by adding leaves alone. */
    public static List<byte[]> consistency(int size, List<byte[]> leaves) {
        return new TreeInMemory(leaves).consistency(size);
    }

    /** Whether an audit path leads from a leaf at its position to the head of a tree of that size (RFC 9162, 2.1.3.2). */
    public static boolean includes(byte[] leaf, long position, long size, List<byte[]> path, byte[] root) {
        if (position < 0 || position >= size) {
            return false;
        }
        long node = position;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = node(sibling, hash);
                int level = Long.numberOfTrailingZeros(node);
                node >>= level;
                last >>= level;
            } else {
                hash = node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether a proof shows that a tree became a larger one by adding leaves alone (RFC 9162, 2.1.4.2). */
    public static boolean isConsistent(long size, byte[] root, long laterSize, byte[] laterRoot, List<byte[]> proof) {
        if (size < 0 || size > laterSize) {
            return false;
        }
        if (size == 0) {
            return proof.isEmpty() && Arrays.equals(root, Sha256.of());
        }
        if (size == laterSize) {
            return proof.isEmpty() && Arrays.equals(root, laterRoot);
        }
        List<byte[]> steps = new ArrayList<>(proof);
        if (Long.bitCount(size) == 1) {
            steps.add(0, root);
        }
        return !steps.isEmpty() && leadsToBoth(steps, size, root, laterSize, laterRoot);
    }

    private static boolean leadsToBoth(List<byte[]> steps, long size, byte[] root, long laterSize, byte[] laterRoot) {
        int whole = Long.numberOfTrailingZeros(size);
        long node = size - 1 >> whole;
        long last = laterSize - 1 >> whole;
        byte[] hash = steps.get(0);
        byte[] later = steps.get(0);
        for (byte[] sibling : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = node(sibling, hash);
                later = node(sibling, later);
                int level = Long.numberOfTrailingZeros(node);
                node >>= level;
                last >>= level;
            } else {
                later = node(later, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root) && Arrays.equals(later, laterRoot);
    }

    /** The hashes that stand one after the other in some bytes. */
    public static List<byte[]> hashes(byte[] bytes) {
        List<byte[]> hashes = new ArrayList<>(bytes.length / Sha256.LENGTH);
        for (int at = 0; at + Sha256.LENGTH <= bytes.length; at += Sha256.LENGTH) {
            hashes.add(Arrays.copyOfRange(bytes, at, at + Sha256.LENGTH));
        }
        return Collections.unmodifiableList(hashes);
    }
}
