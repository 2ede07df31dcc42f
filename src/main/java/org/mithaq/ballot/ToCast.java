package org.mithaq.ballot;

/**
 * A vote that may be cast now.
 *
 * @param meeting its number
 * @param question id of the light process by which they are asked
 * @param member login of whose vote it is
 * @param hand login of whoever casts it
 */
record ToCast(String meeting, String question, String member, String hand) {}
