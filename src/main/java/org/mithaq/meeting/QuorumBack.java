package org.mithaq.meeting;

import org.mithaq.ledger.Deed;

/**
 * So many have come back to the sitting that voting goes on.
 *
 * @param present members who are there
 * @param needed how many must be
 * @param article of the statutes
 */
public record QuorumBack(String matter, int present, int needed, String article) implements Deed {}
