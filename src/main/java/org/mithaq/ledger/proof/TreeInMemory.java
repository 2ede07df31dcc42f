package org.mithaq.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/** A tree that fits into memory, such as that of a seal. */
public final class TreeInMemory extends WholeTree {

    private final List<List<byte[]>> levels = new ArrayList<>();

    /** The tree over some leaves, given by their hashes. */
    public TreeInMemory(List<byte[]> leaves) {
        levels.add(leaves);
        for (List<byte[]> below = leaves; below.size() > 1; below = levels.get(levels.size() - 1)) {
            List<byte[]> level = new ArrayList<>(below.size() + 1 >> 1);
            for (int at = 0; at < below.size(); at += 2) {
                level.add(at + 1 < below.size() ? MerkleTree.node(below.get(at), below.get(at + 1)) : below.get(at));
            }
            levels.add(level);
        }
    }

    @Override
    long size() {
        return levels.get(0).size();
    }

    @Override
    byte[] node(int level, long position) {
        return levels.get(level).get((int) position);
    }
}
