package org.mithaq.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did a human step, or began a process by its start form.
 *
 * @param task the engine's id of the task; that of the process where it was begun
 * @param businessKey of the process, such as the meeting's number; null where it has none
 * @param rootProcess the engine's id of the outermost process to which the step belongs
 * @param element the step or start event in its model, such as {@code UserTask_DraftNotice}
 * @param login of whoever did it
 * @param standsInFor login of the holder in whose name they did; null for the holder
 * @param office the group of the office in which they did; null where the model asked them by name
 */
record StepAuthor(
        String task,
        @Nullable String businessKey,
        String rootProcess,
        String element,
        String login,
        @Nullable String standsInFor,
        @Nullable String office,
        Instant at) {}
