package org.mithaq.proxy;

import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/** What is done with proxies; the member is whoever gives one, the holder whoever votes for them. */
sealed interface ProxyDeed extends Deed {

    /** @param document SHA-256 of the mandate that was signed */
    record ProxyGiven(String matter, String holder, String document) implements ProxyDeed {}

    record ProxyAccepted(String matter, String member, String holder) implements ProxyDeed {}

    record ProxyRefused(String matter, String member, String holder, FullText reason) implements ProxyDeed {}

    /** The giver has come. */
    record ProxyLapsed(String matter, String member) implements ProxyDeed {}
}
