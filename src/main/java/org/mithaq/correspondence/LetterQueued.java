package org.mithaq.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * A letter was written and waits to be sent; published inside the writer's transaction.
 *
 * @param letterId the letter's id, for {@link Outbox#send}
 * @param meetingNumber the meeting that it belongs to; null where it belongs to none
 * @param organ key of the organ in whose name it goes out; null where that follows from the meeting
 */
public record LetterQueued(String letterId, @Nullable String meetingNumber, @Nullable String organ) {}
