package org.mithaq.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInvocationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Has the engine take all that somebody asks of it in one look for one command: each row, and what they are authorized to, is read once.
 *
 * <p>To the {@link Gate} each question stands for itself, as if there were no command around it.
 */
@Component
public class Looks {

    private final ProcessEngine engine;

    Looks(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Asks in one look; whatever a part of it throws is thrown. */
    public void look(Runnable parts) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new Look(parts));
    }

    /** Whether what is asked now is a part of a look, and not of another command. */
    static boolean isAround() {
        CommandInvocationContext around = Context.getCommandInvocationContext();
        return around != null && around.getCommand() instanceof Look;
    }

    private record Look(Runnable parts) implements Command<Boolean> {

        @Override
        public Boolean execute(CommandContext context) {
            parts.run();
            return true;
        }
    }
}
