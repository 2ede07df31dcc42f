package org.mithaq.ballot;

/**
 * A ballot in which votes are taken.
 *
 * @param ballot id of what is voted on
 * @param question id of the light process by which each member is asked
 */
record RunningBallot(String ballot, String question) {}
