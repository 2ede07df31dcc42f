package org.mithaq.correspondence;

/**
 * A letter was written and waits to be sent; published inside the writer's transaction.
 *
 * @param letterId the letter's id, for {@link Outbox#send}
 * @param meetingNumber the meeting that it belongs to
 */
public record LetterQueued(String letterId, String meetingNumber) {}
