package org.mithaq.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock of the application and its engine, in UTC.
 *
 * <p>It runs with the true time until it is started at another moment. A rehearsal, whose scenes have all passed in truth,
 * starts it in a house where nothing has been done yet, moves it forward so that notices, reminders and deadlines really
 * elapse, and returns to the true time, which lies ahead: behind a deed it never goes.
 */
public class ApplicationClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    /** Starts the clock at a moment, as a rehearsal does on an empty database. */
    public void startAt(Instant moment) {
        keep(Duration.between(Instant.now(), moment));
    }

    /**
     * Moves the clock forward.
     *
     * @throws IllegalArgumentException when the moment lies behind the time that the clock shows
     */
    public void moveTo(Instant moment) {
        if (moment.isBefore(instant())) {
            throw new IllegalArgumentException(
                    "The clock shows %s and is not set back to %s".formatted(instant(), moment));
        }
        keep(Duration.between(Instant.now(), moment));
    }

    /** Shows the true time again. */
    public void returnToTrueTime() {
        keep(Duration.ZERO);
    }

    private void keep(Duration distance) {
        ahead = distance;
        ClockUtil.offset(distance.toMillis());
    }
}
