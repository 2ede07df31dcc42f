package org.mithaq.charter;

/** Where a charter stands. */
public enum CharterState {
    /** Written by the rapporteur. */
    DRAFTED,
    /** Before the members, who may amend it. */
    CIRCULATED,
    /** Put to the vote; its text never changes any more. */
    FROZEN,
    ADOPTED,
    REJECTED
}
