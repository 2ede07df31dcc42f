package org.mithaq.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Calls of the engine that the house itself makes because of somebody's deed.
 *
 * <p>The right to the deed was checked at the actor's own step; what follows from it elsewhere in the meeting, such as the
 * end of a wait, is not theirs to be allowed.
 */
@Component
class HouseCalls {

    private final ProcessEngine engine;

    HouseCalls(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Makes calls in the transaction of the deed, without asking for the actor's rights. */
    void make(Runnable calls) {
        Callable<Void> inside = () -> {
            calls.run();
            return null;
        };
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(inside));
    }
}
