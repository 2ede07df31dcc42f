package org.mithaq.membership.process;

import java.time.Instant;
import java.util.Optional;

/** How the models hear of the next moment at which somebody begins or ceases to hold an office. */
final class Changes {

    private static final String NONE = "none";

    private Changes() {}

    /** The moment as a timer reads it; {@code none} when there is no other. */
    static String next(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(NONE);
    }
}
