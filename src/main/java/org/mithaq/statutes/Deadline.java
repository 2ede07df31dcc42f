package org.mithaq.statutes;

import java.time.Instant;
import java.util.Optional;

/**
 * When a step must be done.
 *
 * @param due until when, UTC
 * @param reminder when whoever is asked is reminded; empty when nobody is
 * @param escalation when and to whom its delay goes; empty when it goes to nobody
 * @param article of the statutes
 */
public record Deadline(Instant due, Optional<Instant> reminder, Optional<Escalation> escalation, String article) {

    /** A delay goes to an office. */
    public record Escalation(Instant at, To to) {}

    /** Whom a delay is laid before. */
    public enum To {
        /** The office that convenes the organ. */
        CONVENER,
        /** The superior of the office that convenes the organ. */
        SUPERIOR
    }
}
