package org.mithaq.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How long human steps are open until they are done. */
@Component
class StepTimes {

    private static final Duration[] LIMITS = {
        Duration.ofHours(1),
        Duration.ofHours(8),
        Duration.ofDays(1),
        Duration.ofDays(3),
        Duration.ofDays(7),
        Duration.ofDays(15),
        Duration.ofDays(30)
    };

    private final MeterRegistry meters;

    StepTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A step was open for so long; counted when the transaction in which it is done has been committed. */
    void done(String step, Duration open) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Timer.builder("mithaq.step.duration")
                        .description("How long steps were open until they were done")
                        .tag("step", step)
                        .serviceLevelObjectives(LIMITS)
                        .register(meters)
                        .record(open);
            }
        });
    }
}
