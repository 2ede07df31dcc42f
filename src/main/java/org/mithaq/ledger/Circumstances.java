package org.mithaq.ledger;

import java.util.Optional;

/** What the ledger writes beside a deed, as the room knows it in which deeds are done. */
public interface Circumstances {

    /** In whose name, and for what, the transaction is done that is about to be committed. */
    Act act();

    /** The key of the organ that a matter belongs to; empty when no meeting has that number. */
    Optional<String> organOf(String matter);
}
