package org.mithaq.engine;

/**
 * A member who is asked in a consultation.
 *
 * @param member login
 * @param part in which part of the consultation they are asked, from 1
 * @param process the engine's id of the light process with their task; empty before they are asked
 */
record ConsultedMember(long consultation, String member, int part, String process, State state) {

    enum State {
        /** They are of a portion that is to be asked. */
        CALLED_UP,
        OPEN,
        ANSWERED,
        /** They were not waited for any more before they answered. */
        MISSED,
        /** They were called up, and the consultation was closed before they were asked. */
        NOT_ASKED
    }

    /** Whether their answer is waited for. */
    boolean isWaitedFor() {
        return state == State.OPEN || state == State.CALLED_UP;
    }

    /** Whether their task has been opened. */
    boolean isAsked() {
        return state != State.CALLED_UP;
    }
}
