package org.mithaq.proxy;

import org.mithaq.ledger.Deed;

/**
 * A member has taken back the mandate that they had given.
 *
 * @param matter number of the meeting
 * @param member login of the giver
 */
public record ProxyWithdrawn(String matter, String member) implements Deed {}
