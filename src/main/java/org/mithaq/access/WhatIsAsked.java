package org.mithaq.access;

import java.time.Duration;
import java.util.List;

/**
 * What an open Tasklist is told of its reader.
 *
 * @param tag another one after each change; here as well, because what stands before the house may change that of the header
 * @param steps another word after each change of the steps that they are asked by name
 * @param ballots numbers of the meetings in which they may cast a vote now
 * @param within milliseconds in which those who are told at the same moment look at their lists, each at a moment of their own
 */
record WhatIsAsked(String tag, String steps, List<String> ballots, long within) {

    /** @param pulse what is another after each change of the steps */
    static WhatIsAsked of(String pulse, List<String> ballots) {
        String steps = Integer.toHexString(pulse.hashCode());
        return new WhatIsAsked(
                "\"%s-%s\"".formatted(steps, Integer.toHexString(ballots.hashCode())), steps, ballots, 0);
    }

    WhatIsAsked within(Duration longest) {
        return new WhatIsAsked(tag, steps, ballots, longest.toMillis());
    }
}
