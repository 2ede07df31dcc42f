package org.mithaq.ledger;

import java.util.List;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Ranges.Range;

/** The places of numbers among some in ascending order, from 0. For one thread, which best asks for them in that order, too. */
class Places {

    private final List<Range> ranges;

    /** How many numbers there are before each range, and in all. */
    private final int[] before;

    /** The range in which a number was looked for last. */
    private int at;

    Places(Ranges numbers) {
        ranges = numbers.all();
        before = new int[ranges.size() + 1];
        for (int range = 0; range < ranges.size(); range++) {
            before[range + 1] = Math.addExact(
                    before[range], Math.toIntExact(ranges.get(range).size()));
        }
    }

    /** How many numbers there are. */
    int size() {
        return before[ranges.size()];
    }

    /** The place of a number; -1 when it is none of them. */
    int of(long number) {
        while (at > 0 && number < ranges.get(at).from()) {
            at--;
        }
        while (at + 1 < ranges.size() && number > ranges.get(at).to()) {
            at++;
        }
        boolean within = at < ranges.size()
                && number >= ranges.get(at).from()
                && number <= ranges.get(at).to();
        return within ? before[at] + (int) (number - ranges.get(at).from()) : -1;
    }
}
