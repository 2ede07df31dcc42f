package org.mithaq.vigilance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Looks every few seconds whether somebody is to be reminded, on a thread of its own. */
@Configuration
@EnableScheduling
@ConditionalOnProperty("mithaq.vigilance.watching")
class VigilSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(VigilSchedule.class);

    private final Vigil vigil;
    private boolean failing;

    VigilSchedule(Vigil vigil) {
        this.vigil = vigil;
    }

    @Bean
    static ThreadPoolTaskScheduler vigilThread() {
        ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();
        thread.setThreadNamePrefix("vigil-");
        thread.setWaitForTasksToCompleteOnShutdown(true);
        thread.setAwaitTerminationSeconds(10);
        return thread;
    }

    /** Tries again at the next turn; a failure that lasts is told once. */
    @Scheduled(fixedDelayString = "${mithaq.vigilance.look-every}", scheduler = "vigilThread")
    void keep() {
        try {
            vigil.keep();
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) {
                LOG.error("Nobody is being reminded", failed);
            }
            failing = true;
        }
    }
}
