package org.mithaq.deliberation;

/**
 * A resolution was carried that somebody is to carry out; published in the transaction of its verdict.
 *
 * @param resolution its id, such as {@code FES-2021-001-R1}
 * @param meeting number of the meeting
 */
public record ActionAsked(String resolution, String meeting, String text, Assignment assignment) {}
