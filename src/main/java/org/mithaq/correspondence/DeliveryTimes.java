package org.mithaq.correspondence;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** How long letters wait until the post takes them. */
@Component
class DeliveryTimes {

    private static final Duration[] LIMITS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1),
        Duration.ofHours(6),
        Duration.ofDays(1)
    };

    private final Timer timer;

    DeliveryTimes(MeterRegistry meters) {
        timer = Timer.builder("mithaq.letter.delivery")
                .description("How long letters waited until the post took them")
                .serviceLevelObjectives(LIMITS)
                .register(meters);
    }

    /** The post took a letter that had waited for so long. */
    record Taken(Duration waited) {}

    @TransactionalEventListener
    void hear(Taken letter) {
        timer.record(letter.waited());
    }
}
