package org.mithaq.vigilance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is reminded of a step.
 *
 * @param task the engine's id of it
 * @param member login of whoever has it to do
 * @param at for which morning, UTC
 * @param step name of its form
 * @param meeting the meeting's number; null where it belongs to none
 * @param organ key of the organ for which it is done
 * @param dueAt until when it must be done, UTC
 */
record Reminder(
        String task, String member, Instant at, String step, @Nullable String meeting, String organ, Instant dueAt) {

    static Reminder of(WatchedStep step, String member, Instant at) {
        return new Reminder(step.task(), member, at, step.step(), step.meeting(), step.organ(), step.dueAt());
    }

    /** Whether the step was overdue when somebody was reminded of it. */
    boolean isLate() {
        return dueAt.isBefore(at);
    }
}
