package org.mithaq.engine;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether the engine does by itself what it has to. Where it does not, people go on with their steps meanwhile. */
@Component
class JobsHealthIndicator extends AbstractHealthIndicator {

    /** It counts for nothing in the health of the whole. */
    private static final Status ATTENTION = new Status("ATTENTION");

    private static final Duration LATE = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final ProcessEngine engine;

    JobsHealthIndicator(Jobs jobs, @Lazy ProcessEngine engine) {
        this.jobs = jobs;
        this.engine = engine;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean running = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .isActive();
        boolean punctual = jobs.waitingFor(LATE) == 0;
        boolean complete = jobs.failed() == 0;
        health.status(running && punctual && complete ? Status.UP : ATTENTION)
                .withDetail("running", running)
                .withDetail("punctual", punctual)
                .withDetail("complete", complete);
    }
}
