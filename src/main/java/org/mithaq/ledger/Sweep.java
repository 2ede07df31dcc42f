package org.mithaq.ledger;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.ledger.proof.Ranges.Range;

/**
 * Where to read so that some numbers are met, and then others, and in the end no number is left out, whether anybody asked for it
 * or not; most are met once.
 */
class Sweep {

    private static final int BRIDGED = 100;

    /** What a database answers at once is best so small that it stays near the processor. */
    private static final int AT_ONCE = 500;

    /** The number from which on nothing has been met. */
    private long next = Long.MIN_VALUE;

    /** Where to read for some numbers, in ascending order. */
    List<Range> to(Coverage numbers) {
        List<Range> stretches = new ArrayList<>();
        numbers.stretches(BRIDGED).forEach((from, to) -> {
            for (long begin = from; begin <= to; begin += AT_ONCE) {
                long end = Math.min(begin + AT_ONCE - 1, to);
                stretches.add(new Range(Math.min(begin, next), end));
                next = Math.max(next, end + 1);
            }
        });
        return stretches;
    }

    /** What nobody has asked to read. */
    Range rest() {
        return new Range(next, Long.MAX_VALUE);
    }
}
