package org.mithaq.meeting;

/**
 * The sitting to which an organ was called is over, or will not be held on that day.
 *
 * @param number of the meeting
 */
public record SittingOver(String number) {}
