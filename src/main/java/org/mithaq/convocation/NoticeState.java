package org.mithaq.convocation;

/** Where a notice stands. */
public enum NoticeState {
    /** Drafted, and waits for the office that convenes. */
    DRAFTED,
    /** Given back to be drafted anew. */
    RETURNED,
    /** Approved by the office that convenes. */
    APPROVED,
    /** Approved, and its period shortened by the office that may. */
    WAIVED,
    /** Approved, but its period was not shortened: it is drafted anew. */
    WAIVER_REFUSED
}
