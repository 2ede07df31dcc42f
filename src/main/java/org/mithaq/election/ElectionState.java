package org.mithaq.election;

/** Where an election stands. */
public enum ElectionState {
    /** An item of the agenda has led to it. */
    CALLED,
    /** It is known which office is filled, and who may stand. */
    ANNOUNCED,
    /** Members vote, or have voted. */
    VOTING,
    /** It is known who is elected. */
    ELECTED,
    /** Nobody stands, or nobody was elected: another sitting may take it up. */
    ADJOURNED
}
