package org.mithaq.meeting;

import org.mithaq.ledger.Deed;

/**
 * So many have left the sitting that nobody may vote.
 *
 * @param present members who are there
 * @param needed how many must be
 * @param article of the statutes
 */
public record QuorumLost(String matter, int present, int needed, String article) implements Deed {}
