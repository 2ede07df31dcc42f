package org.mithaq.communique;

import org.springframework.data.relational.core.mapping.Table;

/**
 * Something in which the text of a communiqué does not say what the record of the meeting says.
 *
 * @param expected what the record says, as the text should say it
 */
@Table("communique_finding")
public record Finding(Severity severity, Subject subject, String expected) {

    /** Whether the text may be approved all the same. */
    public enum Severity {
        BLOCKING,
        WARNING
    }

    /** What of the record the text misses. */
    public enum Subject {
        /** The day of the sitting. */
        DATE(Severity.BLOCKING),
        /** Where it was held; organs often paraphrase it. */
        PLACE(Severity.WARNING),
        /** The number of members present. */
        PRESENT(Severity.BLOCKING),
        /** The opening names another number of members present as well. */
        OTHER_NUMBER(Severity.BLOCKING),
        /** An office of somebody present; a title may be worded otherwise. */
        OFFICE(Severity.WARNING),
        /** A resolution that was carried. */
        RESOLUTION(Severity.BLOCKING),
        /** The title of an article of the charter that was adopted. */
        VALUE(Severity.BLOCKING);

        private final Severity severity;

        Subject(Severity severity) {
            this.severity = severity;
        }
    }

    static Finding about(Subject subject, String expected) {
        return new Finding(subject.severity, subject, expected);
    }

    /** Whether it keeps the text from being approved. */
    public boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }
}
