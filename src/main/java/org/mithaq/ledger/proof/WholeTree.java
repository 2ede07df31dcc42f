package org.mithaq.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree of which all nodes are at hand, so that a proof costs as many readings as it is long.
 *
 * <p>Level 0 holds the leaves; a node without a neighbour to the right stands unchanged in the level above.
 */
abstract class WholeTree {

    /** How many leaves there are. */
    abstract long size();

    /** The hash of a node; both count from 0. */
    abstract byte[] node(int level, long position);

    /** The audit path of one leaf, from the leaf up. */
    public List<byte[]> path(long position) {
        List<byte[]> path = new ArrayList<>();
        long node = position;
        long width = size();
        for (int level = 0; width > 1; level++) {
            long sibling = node ^ 1;
            if (sibling < width) {
                path.add(node(level, sibling));
            }
            node >>= 1;
            width = width + 1 >> 1;
        }
        return path;
    }

    /** Proves that the tree of the first {@code earlier} leaves became this one by adding leaves alone; empty where it is smaller. */
    public List<byte[]> consistency(long earlier) {
        List<byte[]> proof = new ArrayList<>();
        if (earlier > 0 && earlier <= size()) {
            prove(earlier, 0, size(), true, proof);
        }
        return proof;
    }

    /** RFC 6962, section 2.1.2, for the leaves of a span. */
    private void prove(long earlier, long from, long until, boolean whole, List<byte[]> proof) {
        if (earlier == until) {
            if (!whole) {
                proof.add(head(from, until));
            }
            return;
        }
        long split = from + Long.highestOneBit(until - from - 1);
        if (earlier <= split) {
            prove(earlier, from, split, whole, proof);
            proof.add(head(split, until));
        } else {
            prove(earlier, split, until, false, proof);
            proof.add(head(from, split));
        }
    }

    /** The head of a whole subtree, or of all that there is at the right edge. */
    private byte[] head(long from, long until) {
        int level = Long.SIZE - Long.numberOfLeadingZeros(until - from - 1);
        return node(level, from >> level);
    }
}
