package org.mithaq.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Whether the post takes the letters. Where it does not they are kept, and the house goes on meanwhile. */
@Component
class OutboxHealthIndicator extends AbstractHealthIndicator {

    /** It counts for nothing in the health of the whole. */
    private static final Status ATTENTION = new Status("ATTENTION");

    private static final Duration LATE = Duration.ofMinutes(15);

    private final Letters letters;
    private final Clock clock;

    OutboxHealthIndicator(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Instant since = clock.instant().minus(LATE);
        boolean punctual = letters.waitingSince(since) == 0;
        health.status(punctual ? Status.UP : ATTENTION).withDetail("punctual", punctual);
    }
}
