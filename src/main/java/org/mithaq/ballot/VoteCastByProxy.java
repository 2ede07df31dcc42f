package org.mithaq.ballot;

import org.mithaq.ledger.Deed;

/**
 * Somebody has voted in the name of a member whom they represent.
 *
 * @param matter number of the meeting
 * @param ballot id of what they voted on
 * @param member login of whoever is represented
 */
record VoteCastByProxy(String matter, String ballot, String member) implements Deed {}
