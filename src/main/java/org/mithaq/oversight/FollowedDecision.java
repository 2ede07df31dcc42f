package org.mithaq.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.followup.ActionState;

/**
 * A resolution that somebody carries out.
 *
 * @param meeting number of the meeting that carried it
 * @param organ key of the organ that did
 * @param text in the organ's language, like the progress and the reason
 * @param responsible group of the office that carries it out
 * @param progress what that office said last; null until it has
 * @param returnReason why it was taken for undone; empty when it was not
 */
record FollowedDecision(
        String resolution,
        String meeting,
        String organ,
        String text,
        String responsible,
        LocalDate dueOn,
        ActionState state,
        @Nullable String progress,
        @Nullable LocalDate progressOn,
        String returnReason) {

    /** Whether it should have been carried out before a day. */
    public boolean isLateOn(LocalDate today) {
        return state != ActionState.DONE && dueOn.isBefore(today);
    }
}
