package org.mithaq.election;

import org.jspecify.annotations.Nullable;
import org.mithaq.membership.Eligibility.Obstacle;

/**
 * Somebody was nominated.
 *
 * @param member login
 * @param nominatedBy login; their own where they nominated themselves
 * @param obstacle why they may not be elected; null where they may, or it has not been asked
 */
public record Candidacy(String member, String nominatedBy, State state, @Nullable Obstacle obstacle) {

    /** Where it stands. */
    public enum State {
        /** They have not said whether they accept. */
        NOMINATED,
        ACCEPTED,
        DECLINED,
        /** The statutes let them stand. */
        ELIGIBLE,
        INELIGIBLE
    }
}
