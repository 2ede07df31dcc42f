package org.mithaq.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verification that somebody asked for, and what it came to.
 *
 * @param at when it ended
 * @param askedBy login of whoever asked for it
 * @param entries how many entries were checked
 * @param seals how many seals
 * @param texts how many texts
 * @param wrong how much is wrong
 * @param first what is wrong first; null when nothing is
 */
public record Check(
        Instant at, String askedBy, long entries, long seals, long texts, long wrong, @Nullable Finding first) {

    /** Whether the ledger was as it was written. */
    public boolean isSound() {
        return wrong == 0;
    }
}
