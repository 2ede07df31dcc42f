package org.mithaq.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A human step has opened; published in the transaction in which it does.
 *
 * @param task the engine's id of it
 * @param step name of its form, such as {@code draft-notice}
 * @param number the meeting's number; null where it belongs to none
 * @param organ key of the organ for which it is done
 * @param due until when it must be done, UTC; null where its model sets nothing
 */
public record StepOpened(String task, String step, @Nullable String number, String organ, @Nullable Instant due) {}
