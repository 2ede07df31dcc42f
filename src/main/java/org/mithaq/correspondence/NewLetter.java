package org.mithaq.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.FullText;

/**
 * A letter as it was written, before it is queued.
 *
 * @param meetingNumber the meeting it belongs to, e.g. {@code FES-2021-001}; null where it belongs to none
 * @param organ key of the organ in whose name it goes out; null where that follows from the meeting
 * @param kind what it is about
 * @param recipient to whom it goes; the subject and the body are in this member's language
 * @param subject one line
 * @param body plain text; paragraphs are separated by an empty line
 * @param calendar the meeting for the recipient's calendar, or none
 * @param attachments the files that go with it, in this order
 */
public record NewLetter(
        @Nullable String meetingNumber,
        @Nullable String organ,
        LetterKind kind,
        Recipient recipient,
        String subject,
        String body,
        @Nullable CalendarFile calendar,
        List<Attachment> attachments) {

    /** Keeps its own copy of the attachments. */
    public NewLetter {
        attachments = List.copyOf(attachments);
    }

    /** A letter of text alone. */
    public NewLetter(String meetingNumber, LetterKind kind, Recipient recipient, String subject, String body) {
        this(meetingNumber, null, kind, recipient, subject, body, null, List.of());
    }

    /** A letter of text alone that an organ sends beside its meetings. */
    public static NewLetter of(String organ, LetterKind kind, Recipient recipient, String subject, String body) {
        return new NewLetter(null, organ, kind, recipient, subject, body, null, List.of());
    }

    /** What is written: the subject, an empty line, the body. */
    public FullText text() {
        return text(subject, body);
    }

    static FullText text(String subject, String body) {
        return new FullText(subject + "\n\n" + body);
    }

    /** The same letter with the meeting for the recipient's calendar. */
    public NewLetter with(CalendarFile file) {
        return new NewLetter(meetingNumber, organ, kind, recipient, subject, body, file, attachments);
    }

    /** The same letter with these files. */
    public NewLetter with(List<Attachment> files) {
        return new NewLetter(meetingNumber, organ, kind, recipient, subject, body, calendar, files);
    }
}
