package org.mithaq.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.mithaq.ledger.proof.MerkleFrontier;
import org.mithaq.ledger.proof.MerkleTree;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Seal;
import org.mithaq.ledger.proof.Sha256;

/** Checks that entries are what their seal was set on. For one thread; several of them may share the findings. */
class SealedCheck {

    private final Findings findings;
    private final MessageDigest digest = Sha256.digest();
    private final EntryBytes bytes = new EntryBytes();

    SealedCheck(Findings findings) {
        this.findings = findings;
    }

    /**
     * Checks one seal.
     *
     * @param entries at least those of its entries that are there
     */
    void check(Seals.Row row, Ranges ranges, Map<Long, Entry> entries) {
        Seal seal = row.seal();
        long[] numbers = ranges.numbers().toArray();
        List<byte[]> kept = MerkleTree.hashes(row.leaves());
        boolean comparable = row.leaves().length == numbers.length * Sha256.LENGTH;
        MerkleFrontier tree = new MerkleFrontier();
        List<Entry> changed = new ArrayList<>();
        for (int index = 0; index < numbers.length; index++) {
            Entry entry = entries.get(numbers[index]);
            byte[] leaf = entry == null ? new byte[0] : leaf(entry);
            if (entry == null) {
                findings.entry(Finding.ofEntry("ledger.entry-missing", numbers[index], seal.number()));
                leaf = comparable ? kept.get(index) : leaf;
            } else if (comparable && !Arrays.equals(leaf, kept.get(index))) {
                changed.add(entry);
            }
            tree.add(leaf);
        }
        boolean whole = HexFormat.of().formatHex(tree.root()).equals(seal.root());
        if (comparable && !whole && !changed.isEmpty()) {
            changed.forEach(entry -> findings.entry(Finding.ofEntry("ledger.entry-changed", entry, seal.number())));
        } else if (!whole || !comparable || !changed.isEmpty()) {
            findings.seal("ledger.seal-leaves", seal.number());
        }
    }

    private byte[] leaf(Entry entry) {
        digest.update(MerkleTree.LEAF);
        bytes.digest(entry, digest);
        return digest.digest();
    }
}
