package org.mithaq.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.mithaq.ledger.proof.MerkleFrontier;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Seal;
import org.mithaq.ledger.proof.Sha256;

/** Checks that the entries of a portion are what their seals were set on. For one thread; several of them may share the findings. */
class SealedCheck {

    private final Findings findings;
    private final EntryCheck entries;
    private final Portion portion;

    /** Of each entry that is there, at its place. */
    private final byte[][] leaves;

    SealedCheck(Findings findings, EntryCheck entries, Portion portion) {
        this.findings = findings;
        this.entries = entries;
        this.portion = portion;
        leaves = new byte[portion.numbers().size()][];
    }

    /** Reads the entries. */
    EntryCheck.Read read() {
        EntryBytes bytes = new EntryBytes();
        return entries.read(portion, (place, entry) -> leaves[place] = bytes.leaf(entry));
    }

    /** Checks one seal, all of whose entries have been read. */
    void check(Seals.Row row, Ranges ranges) {
        Seal seal = row.seal();
        long[] numbers = ranges.numbers().toArray();
        boolean comparable = row.leaves().length == numbers.length * Sha256.LENGTH;
        MerkleFrontier tree = new MerkleFrontier();
        List<Long> changed = new ArrayList<>();
        for (int index = 0; index < numbers.length; index++) {
            int at = index * Sha256.LENGTH;
            byte[] leaf = leaves[portion.numbers().of(numbers[index])];
            if (leaf == null) {
                findings.entry(Finding.ofEntry("ledger.entry-missing", numbers[index], seal.number()));
                leaf = comparable ? Arrays.copyOfRange(row.leaves(), at, at + Sha256.LENGTH) : new byte[0];
            } else if (comparable && !Arrays.equals(leaf, 0, Sha256.LENGTH, row.leaves(), at, at + Sha256.LENGTH)) {
                changed.add(numbers[index]);
            }
            tree.add(leaf);
        }
        boolean whole = HexFormat.of().formatHex(tree.root()).equals(seal.root());
        if (comparable && !whole && !changed.isEmpty()) {
            changed.forEach(number -> entries.find("ledger.entry-changed", number, seal.number()));
        } else if (!whole || !comparable || !changed.isEmpty()) {
            findings.seal("ledger.seal-leaves", seal.number());
        }
    }
}
