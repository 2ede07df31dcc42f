package org.mithaq.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a meeting's correspondence, without the text.
 *
 * @param id the letter's id
 * @param kind what the letter is about
 * @param recipientLogin the member to whom it goes
 * @param subject the letter's subject
 * @param textHash SHA-256 of what was written
 * @param queuedAt when it was written
 * @param sentAt when the post took it; none while it waits
 */
public record Dispatch(
        String id,
        LetterKind kind,
        String recipientLogin,
        String subject,
        String textHash,
        Instant queuedAt,
        @Nullable Instant sentAt) {}
