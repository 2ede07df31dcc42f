package org.mithaq.communique;

import org.springframework.data.relational.core.mapping.Table;

/**
 * Something in which the text of a communiqué and the record of the meeting differ.
 *
 * @param words what the record says, as the text should say it; what the text says where the record has nothing
 */
@Table("communique_finding")
public record Finding(Severity severity, Subject subject, String words) {

    /** Whether the text may be approved all the same. */
    public enum Severity {
        BLOCKING,
        WARNING
    }

    /** What the text misses of the record, or says beyond it. */
    public enum Subject {
        /** The day of the sitting is not in the opening. */
        DATE(Severity.BLOCKING),
        /** Where it was held is not in the opening. */
        PLACE(Severity.BLOCKING),
        /** The number of members present is not in the opening. */
        PRESENT(Severity.BLOCKING),
        /** The opening names another number of members present as well. */
        OTHER_NUMBER(Severity.BLOCKING),
        /** An office of somebody present is not in the opening, or not with how many hold it; it may be worded otherwise. */
        OFFICE(Severity.WARNING),
        /** A resolution that was carried is not among the affirmations. */
        RESOLUTION(Severity.BLOCKING),
        /** The title of an article of the charter that was adopted is not in the part on the charter. */
        VALUE(Severity.BLOCKING),
        /** The part on the charter gives another hash. */
        HASH(Severity.BLOCKING),
        /** There is a part on a charter, and none was adopted. */
        CHARTER(Severity.BLOCKING),
        /** A point in a list of affirmations or values is none of those recorded. */
        OTHER_POINT(Severity.WARNING);

        private final Severity severity;

        Subject(Severity severity) {
            this.severity = severity;
        }
    }

    static Finding about(Subject subject, String words) {
        return new Finding(subject.severity, subject, words);
    }

    /** Whether it keeps the text from being approved. */
    public boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }
}
