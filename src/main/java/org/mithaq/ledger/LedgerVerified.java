package org.mithaq.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Somebody had the whole ledger verified.
 *
 * @param askedBy their login
 * @param entries how many entries were checked
 * @param seals how many seals
 * @param texts how many texts
 * @param wrong how much was wrong
 * @param finding what was wrong first, as {@link Finding#key}; null when nothing was
 * @param entry number of the entry that it was about; null when about none
 * @param seal number of the seal
 */
record LedgerVerified(
        String askedBy,
        long entries,
        long seals,
        long texts,
        long wrong,
        @Nullable String finding,
        @Nullable Long entry,
        @Nullable Long seal)
        implements Deed {

    static LedgerVerified of(Check check) {
        Finding first = check.first();
        return new LedgerVerified(
                check.askedBy(),
                check.entries(),
                check.seals(),
                check.texts(),
                check.wrong(),
                first == null ? null : first.key(),
                first == null ? null : first.entry(),
                first == null ? null : first.seal());
    }
}
