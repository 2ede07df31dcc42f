package org.mithaq.rehearsal;

/** A rehearsal that cannot go on; its message is the one sentence that says why. */
class RehearsalStopped extends RuntimeException {

    RehearsalStopped(String sentence) {
        super(sentence);
    }
}
