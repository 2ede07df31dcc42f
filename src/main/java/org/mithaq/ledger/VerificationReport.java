package org.mithaq.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a verification of the whole ledger has come to.
 *
 * @param entries how many entries were checked, waiting ones included
 * @param seals how many seals
 * @param texts how many texts
 * @param wrong how much is wrong; 0 when nothing has been changed
 * @param firstEntry what is wrong with the entry of the lowest number that is wrong
 * @param firstSeal what is wrong with the seal of the lowest number that is wrong
 * @param first the one of the two that tells what happened
 */
public record VerificationReport(
        long entries,
        long seals,
        long texts,
        long wrong,
        @Nullable Finding firstEntry,
        @Nullable Finding firstSeal,
        @Nullable Finding first) {

    /** What it has come to when the database does not even hold the ledger in its form. */
    static final VerificationReport BROKEN_OFF =
            brokenOff(new Finding("ledger.unreadable", null, null, null, null, null));

    private static VerificationReport brokenOff(Finding finding) {
        return new VerificationReport(0, 0, 0, 1, null, null, finding);
    }

    /** Whether the ledger is as it was written. */
    public boolean isSound() {
        return wrong == 0;
    }
}
