package org.mithaq.charter;

/** Where an amendment stands. */
public enum AmendmentState {
    PROPOSED,
    ACCEPTED,
    REJECTED
}
