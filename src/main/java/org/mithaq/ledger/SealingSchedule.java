package org.mithaq.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Seals what waits, several times a second, on a thread of its own. */
@Configuration
@EnableScheduling
@ConditionalOnProperty("mithaq.ledger.sealing")
class SealingSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SealingSchedule.class);

    private final Sealer sealer;
    private boolean failing;

    SealingSchedule(Sealer sealer) {
        this.sealer = sealer;
    }

    @Bean
    static ThreadPoolTaskScheduler sealingThread() {
        ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();
        thread.setThreadNamePrefix("sealing-");
        thread.setWaitForTasksToCompleteOnShutdown(true);
        thread.setAwaitTerminationSeconds(10);
        return thread;
    }

    /** Tries again at the next turn; a failure that lasts is told once. */
    @Scheduled(fixedDelayString = "${mithaq.ledger.seal-every}", scheduler = "sealingThread")
    void seal() {
        try {
            sealer.seal();
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) {
                LOG.error("The ledger is not being sealed", failed);
            }
            failing = true;
        }
    }
}
