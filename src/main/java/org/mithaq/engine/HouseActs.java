package org.mithaq.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the house itself does in the engine while a person acts: asking a table, starting a letter's delivery, telling a
 * process. No person holds the engine's permission for these; the person stays known as the author.
 */
@Component
public class HouseActs {

    private final ProcessEngine engine;

    HouseActs(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Does something for which whoever acts needs no permission of the engine. */
    public <T> T call(Supplier<T> act) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(act::get));
    }

    void run(Runnable act) {
        call(() -> {
            act.run();
            return true;
        });
    }
}
