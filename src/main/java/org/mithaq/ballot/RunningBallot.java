package org.mithaq.ballot;

/**
 * A ballot in which votes are taken.
 *
 * @param ballot id of what is voted on
 * @param question id of the light process by which each member is asked
 * @param suspended whether nobody may vote, because the quorum is lost
 */
record RunningBallot(String ballot, String question, boolean suspended) {}
