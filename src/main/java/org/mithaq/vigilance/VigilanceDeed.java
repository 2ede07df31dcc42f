package org.mithaq.vigilance;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/**
 * What is done so that no step is forgotten. The step that is awaited is told by the name of its form; until when it had to
 * be done, in the zone of its organ.
 */
sealed interface VigilanceDeed extends Deed {

    /**
     * Somebody is reminded of a step, in the digest of the morning.
     *
     * @param member login
     */
    record HolderReminded(@Nullable String matter, String organ, String member, String awaited, LocalDateTime dueAt)
            implements VigilanceDeed {}

    /**
     * The delay of a step is laid before an office.
     *
     * @param office its group
     */
    record DelayRaised(@Nullable String matter, String organ, String awaited, LocalDateTime dueAt, String office)
            implements VigilanceDeed {}

    /** An office has looked into the delay of a step. */
    record DelayLookedInto(@Nullable String matter, String organ, String awaited, Delay.Measure measure, FullText note)
            implements VigilanceDeed {}
}
