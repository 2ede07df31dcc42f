package org.mithaq.ledger;

import java.time.Instant;

/**
 * An authority outside has put its time stamp on a seal.
 *
 * @param seal its number
 * @param came when the time stamp came, UTC
 * @param authority where it was asked for
 * @param token SHA-256 of it
 */
record SealAnchored(long seal, Instant came, String authority, String token) implements Deed {

    static final String KEY = Deed.key("SealAnchored");

    /** As it stands in the body of its entry. */
    String body() {
        return CanonicalJson.of(this);
    }
}
