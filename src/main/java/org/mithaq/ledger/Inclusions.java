package org.mithaq.ledger;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mithaq.ledger.proof.MerkleTree;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Seal;
import org.springframework.stereotype.Service;

/** Proves of an entry that it stands under a seal. */
@Service
public class Inclusions {

    /** Entries that were committed late stand in a later seal than their number says. */
    private static final int ASTRAY = 100;

    private final Seals seals;
    private final Keyring keys;

    Inclusions(Seals seals, Keyring keys) {
        this.seals = seals;
        this.keys = keys;
    }

    /** How an entry is held by its seal; empty while it waits for one. */
    public Optional<Inclusion> of(Entry entry) {
        return seals.around(entry.sequence(), ASTRAY).stream()
                .filter(seal -> holds(seal, entry.sequence()))
                .findFirst()
                .flatMap(seal -> seals.find(seal.number()))
                .map(row -> prove(entry, row));
    }

    private static boolean holds(Seals.Extent seal, long sequence) {
        return numbers(seal.entries()).anyMatch(number -> number == sequence);
    }

    private static LongStream numbers(String entries) {
        return Ranges.read(entries).map(Ranges::numbers).orElseGet(LongStream::empty);
    }

    private Inclusion prove(Entry entry, Seals.Row row) {
        Seal seal = row.seal();
        int position = (int) numbers(seal.entries())
                .takeWhile(number -> number != entry.sequence())
                .count();
        List<byte[]> leaves = MerkleTree.hashes(row.leaves());
        List<byte[]> path = MerkleTree.path(position, leaves);
        byte[] leaf = MerkleTree.leaf(entry.bytes());
        HexFormat hex = HexFormat.of();
        return new Inclusion(
                seal.number(),
                seal.at(),
                seal.size(),
                seal.root(),
                seal.key(),
                row.signed().signature(),
                position,
                hex.formatHex(leaf),
                path.stream().map(hex::formatHex).toList(),
                MerkleTree.includes(leaf, position, leaves.size(), path, hex.parseHex(seal.root())),
                keys.trusted().confirm(row.signed()));
    }
}
