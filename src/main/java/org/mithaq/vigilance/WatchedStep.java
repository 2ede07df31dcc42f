package org.mithaq.vigilance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mithaq.statutes.Deadline;

/**
 * An open step over which the house watches.
 *
 * @param task the engine's id of it
 * @param step name of its form, such as {@code draft-notice}
 * @param meeting the meeting's number; null where it belongs to none
 * @param organ key of the organ for which it is done
 * @param dueAt until when it must be done, UTC
 * @param remindAt when whoever has it to do is reminded next; null for never
 * @param escalateAt when its delay goes to the office above; null for never, and once it has gone
 * @param escalateTo which office that is; null for none
 */
record WatchedStep(
        String task,
        String step,
        @Nullable String meeting,
        String organ,
        Instant dueAt,
        @Nullable Instant remindAt,
        @Nullable Instant escalateAt,
        Deadline.@Nullable To escalateTo) {}
