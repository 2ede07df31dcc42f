package org.mithaq.ledger;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.proof.MerkleFrontier;
import org.mithaq.ledger.proof.MerkleTree;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Seal;
import org.mithaq.ledger.proof.Sha256;
import org.mithaq.ledger.proof.TrustedKeys;

/** Checks seals in the order of their numbers, each with its entries. For one thread. */
class SealCheck {

    private final TrustedKeys keys;
    private final Findings findings;
    private final Optional<Witness.Seen> seen;

    private final MessageDigest digest = Sha256.digest();
    private final MerkleFrontier history = new MerkleFrontier();
    private long number;
    private String hash = Seal.NONE;
    private Instant at = Instant.MIN;
    private boolean sound = true;
    private boolean witnessed;

    SealCheck(TrustedKeys keys, Findings findings, Optional<Witness.Seen> seen) {
        this.keys = keys;
        this.findings = findings;
        this.seen = seen;
    }

    /**
     * Checks the next seal.
     *
     * @param ranges the numbers of its entries; null when they cannot be told
     * @param entries at least those of its entries that are there
     */
    void next(Seals.Row row, @Nullable Ranges ranges, Map<Long, Entry> entries) {
        Seal seal = row.seal();
        boolean signed = keys.confirm(row.signed());
        if (number > 0) {
            history.add(Seal.leaf(signed ? seal.previous() : hash));
        }
        Optional<String> wrong = wrong(row, ranges, signed);
        wrong.ifPresent(key -> findings.seal(key, seal.number()));
        if (seal.number() != number + 1) {
            findings.seal("ledger.seal-missing", number + 1);
        }
        sound = wrong.isEmpty();
        number = seal.number();
        hash = seal.hash();
        at = seal.at();
        witnessed |= seen.filter(witness -> witness.is(seal)).isPresent();
        if (ranges != null) {
            entries(row, ranges, entries);
        }
    }

    /** What is wrong with a seal itself; a neighbour that is wrong is not its fault. */
    private Optional<String> wrong(Seals.Row row, @Nullable Ranges ranges, boolean signed) {
        Seal seal = row.seal();
        if (!keys.know(seal)) {
            return Optional.of("ledger.seal-untrusted");
        }
        if (!signed) {
            return Optional.of("ledger.seal-changed");
        }
        if (ranges == null || ranges.size() != seal.size()) {
            return Optional.of("ledger.seal-entries");
        }
        if (seal.number() != number + 1 || !sound) {
            return Optional.empty();
        }
        if (!seal.previous().equals(hash) || !seal.history().equals(hex(history.root()))) {
            return Optional.of("ledger.seal-chain");
        }
        return seal.at().isBefore(at) ? Optional.of("ledger.seal-time") : Optional.empty();
    }

    private void entries(Seals.Row row, Ranges ranges, Map<Long, Entry> entries) {
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
        boolean whole = hex(tree.root()).equals(seal.root());
        if (comparable && !whole && !changed.isEmpty()) {
            changed.forEach(entry -> findings.entry(Finding.ofEntry("ledger.entry-changed", entry, seal.number())));
        } else if (!whole || !comparable || !changed.isEmpty()) {
            findings.seal("ledger.seal-leaves", seal.number());
        }
    }

    private byte[] leaf(Entry entry) {
        digest.update(MerkleTree.LEAF);
        return digest.digest(entry.bytes());
    }

    /** After the last seal: the newest that was ever seen is among them. */
    void end() {
        if (!witnessed) {
            seen.ifPresent(witness -> findings.seal(
                    number < witness.number() ? "ledger.seal-cut-off" : "ledger.seal-replaced",
                    Math.min(number + 1, witness.number())));
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
