package org.mithaq.engine;

/**
 * A member who is asked in a consultation.
 *
 * @param member login
 * @param part in which part of the consultation they are asked, from 1
 * @param process the engine's id of the light process with their task
 */
record ConsultedMember(long consultation, String member, int part, String process, State state) {

    enum State {
        OPEN,
        ANSWERED,
        /** They were not waited for any more before they answered. */
        MISSED
    }
}
