package org.mithaq.ledger;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.proof.MerkleFrontier;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Seal;
import org.mithaq.ledger.proof.TrustedKeys;

/** Checks how seals follow each other, in the order of their numbers. For one thread. */
class SealCheck {

    private final TrustedKeys keys;
    private final Findings findings;
    private final Optional<Witness.Seen> seen;

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
     * @param signed whether its signature is that of a trusted key
     */
    void next(Seal seal, @Nullable Ranges ranges, boolean signed) {
        if (number > 0) {
            history.add(Seal.leaf(signed ? seal.previous() : hash));
        }
        Optional<String> wrong = wrong(seal, ranges, signed);
        wrong.ifPresent(key -> findings.seal(key, seal.number()));
        if (seal.number() != number + 1) {
            findings.seal("ledger.seal-missing", number + 1);
        }
        sound = wrong.isEmpty();
        number = seal.number();
        hash = seal.hash();
        at = seal.at();
        witnessed |= seen.filter(witness -> witness.is(number, hash)).isPresent();
    }

    /** What is wrong with a seal itself; a neighbour that is wrong is not its fault. */
    private Optional<String> wrong(Seal seal, @Nullable Ranges ranges, boolean signed) {
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

    /** After the last seal: the newest that was ever seen is among them. */
    void end() {
        if (!witnessed) {
            seen.ifPresent(witness -> findings.seal(missed(witness), Math.min(number + 1, witness.number())));
        }
    }

    private String missed(Witness.Seen witness) {
        if (witness.equals(Witness.Seen.UNREADABLE)) {
            return "ledger.witness-unreadable";
        }
        return number < witness.number() ? "ledger.seal-cut-off" : "ledger.seal-replaced";
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
