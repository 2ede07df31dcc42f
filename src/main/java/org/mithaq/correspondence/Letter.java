package org.mithaq.correspondence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.FullText;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A letter in the outbox: written once, sent once, never changed.
 *
 * @param id a UUID
 * @param version counts the writes of the row; 0 before the first
 * @param messageId the Message-ID header with its angle brackets, made from the id: a repeated delivery carries the
 *     same one, so that the reader's mailbox can drop it
 * @param organ key of the organ in whose name it goes out; null where that follows from the meeting
 * @param textHash SHA-256 of the subject, an empty line and the body in UTF-8; 64 lower-case hexadecimal digits
 * @param calendar the text of the calendar file, or none
 * @param queuedAt when the letter was written
 * @param sentAt when the post took it; none while it waits
 */
public record Letter(
        @Id String id,
        @Version int version,
        String messageId,
        @Nullable String meetingNumber,
        @Nullable String organ,
        LetterKind kind,
        @Embedded.Nullable(prefix = "recipient_") Recipient recipient,
        String subject,
        String body,
        String textHash,
        @Nullable String calendar,
        List<Attachment> attachments,
        Instant queuedAt,
        @Nullable Instant sentAt) {

    /**
     * Puts a new letter into its envelope.
     *
     * @param domain the sender's mail domain, the right part of the Message-ID
     */
    static Letter queued(String id, NewLetter letter, String domain, Instant now) {
        return new Letter(
                id,
                0,
                "<" + id + "@" + domain + ">",
                letter.meetingNumber(),
                letter.organ(),
                letter.kind(),
                letter.recipient(),
                letter.subject(),
                letter.body(),
                letter.text().hash(),
                letter.calendar() == null ? null : letter.calendar().text(),
                letter.attachments(),
                now,
                null);
    }

    /** What is written: the subject, an empty line, the body. */
    FullText text() {
        return NewLetter.text(subject, body);
    }

    /** Whether the post took the letter. */
    public boolean isSent() {
        return sentAt != null;
    }

    /**
     * The letter after the post took it.
     *
     * @throws IllegalStateException if the letter was sent before
     */
    Letter sent(Instant now) {
        if (isSent()) {
            throw new IllegalStateException("Letter " + id + " was sent at " + sentAt);
        }
        return new Letter(
                id,
                version,
                messageId,
                meetingNumber,
                organ,
                kind,
                recipient,
                subject,
                body,
                textHash,
                calendar,
                attachments,
                queuedAt,
                now);
    }

    /** Names the letter without its text: what is written stays out of logs and of the messages of exceptions. */
    @Override
    public String toString() {
        return "Letter[" + id + ", " + kind + ", " + (meetingNumber == null ? organ : meetingNumber) + "]";
    }
}
