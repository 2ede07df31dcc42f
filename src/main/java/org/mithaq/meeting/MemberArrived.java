package org.mithaq.meeting;

/**
 * A member has come to a sitting.
 *
 * @param number of the meeting
 * @param member login
 */
public record MemberArrived(String number, String member) {}
