package org.mithaq.correspondence;

import java.time.Instant;

/**
 * The post took a letter; published inside the transaction that marks the letter as sent.
 *
 * @param letterId the letter's id
 * @param meetingNumber the meeting that it belongs to
 * @param kind what it is about
 * @param recipientLogin the member to whom it went
 * @param textHash SHA-256 of what was written, as in {@link Letter#textHash}
 * @param sentAt when the post took it
 */
public record LetterSent(
        String letterId,
        String meetingNumber,
        LetterKind kind,
        String recipientLogin,
        String textHash,
        Instant sentAt) {}
