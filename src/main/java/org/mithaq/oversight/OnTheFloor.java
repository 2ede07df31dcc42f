package org.mithaq.oversight;

import org.jspecify.annotations.Nullable;
import org.mithaq.deliberation.ResolutionState;
import org.mithaq.deliberation.Tally;
import org.mithaq.statutes.MajorityRule.Mode;

/**
 * What was put to those present last, as it stands on the page of their sitting.
 *
 * @param text in the organ's language
 * @param mode how they are asked, or have decided
 * @param rule under which it is put
 * @param tally null until votes are counted, and where nobody objected
 * @param verdict why it was carried, rejected or not decided; empty until it is
 * @param warning what the chair should know before a ballot opens; empty where there is nothing
 */
record OnTheFloor(
        String id,
        String text,
        ResolutionState state,
        Mode mode,
        String rule,
        @Nullable Tally tally,
        String verdict,
        String warning) {

    public boolean isDecided() {
        return state != ResolutionState.PROPOSED;
    }
}
