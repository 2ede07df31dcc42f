package org.mithaq.meeting;

/** Where a meeting stands. */
public enum MeetingState {
    /** Convened, and its notice has not been approved yet. */
    PREPARED,
    /** Its notice has been approved. */
    CONVOKED,
    /** Its sitting is open. */
    OPEN,
    /** Its sitting has been closed. */
    CLOSED,
    /** Its quorum was missed for good. */
    MISSED,
    /** It was called off. */
    CANCELLED
}
