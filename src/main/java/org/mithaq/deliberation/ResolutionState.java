package org.mithaq.deliberation;

/** Where a resolution stands. */
public enum ResolutionState {
    /** Put to those present, and not decided yet. */
    PROPOSED,
    CARRIED,
    REJECTED,
    /** Its vote ended without a verdict. */
    ADJOURNED
}
