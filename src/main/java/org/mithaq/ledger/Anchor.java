package org.mithaq.ledger;

import java.time.Instant;
import org.mithaq.ledger.proof.Sha256;

/**
 * A seal's time stamp by an authority outside.
 *
 * @param seal its number
 * @param at when it came, UTC, in microseconds
 * @param authority where it was asked for
 * @param token the CMS ContentInfo, DER
 */
record Anchor(long seal, Instant at, String authority, byte[] token) {

    /** The deed that tells of it, so that no time stamp disappears. */
    SealAnchored told() {
        return new SealAnchored(seal, at, authority, Sha256.hex(token));
    }
}
