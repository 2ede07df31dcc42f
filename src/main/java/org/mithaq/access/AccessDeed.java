package org.mithaq.access;

import org.mithaq.ledger.Deed;

/** What happens at the doors. */
sealed interface AccessDeed extends Deed {

    /**
     * A password did not open the door for a login that a member has.
     *
     * @param organ of the member
     * @param member login
     */
    record LoginRefused(String organ, String member) implements AccessDeed {}
}
