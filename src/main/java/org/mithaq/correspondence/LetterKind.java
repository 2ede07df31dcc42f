package org.mithaq.correspondence;

/** What a letter is about. */
public enum LetterKind {
    /** The first convocation to a meeting. */
    INVITATION,
    /** The meeting is held at another time or place, or is convoked again. */
    UPDATE,
    /** The meeting is not held. */
    CANCELLATION,
    /** A member has not replied yet. */
    REMINDER,
    /** Steps of an official are due soon, or overdue. */
    DIGEST,
    /** A charter came into force. */
    CHARTER,
    /** A communiqué was published, corrected or retracted. */
    COMMUNIQUE
}
