package org.mithaq.engine;

/** Tells the engine which organ a meeting belongs to, so that the processes of each organ are kept apart. */
public interface MeetingOrgans {

    /**
     * The key of a meeting's organ.
     *
     * @param number the meeting's number
     */
    String organKeyOf(String number);
}
