package org.mithaq.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the processes of a meeting what has happened elsewhere in it. */
@Component
public class Messages {

    private final HouseActs house;
    private final RuntimeService runtime;

    Messages(HouseActs house, @Lazy RuntimeService runtime) {
        this.house = house;
        this.runtime = runtime;
    }

    /**
     * Tells everybody who waits for the message in the processes of one meeting; nobody waiting is no error.
     *
     * @param message its name in the models, such as {@code AllReplied}
     * @param number the meeting's number
     */
    public void tell(String message, String number) {
        tell(message, number, Map.of());
    }

    /**
     * The same, with routing values that our code computed for whoever hears it.
     *
     * @param routing by variable name
     */
    public void tell(String message, String number, Map<String, Object> routing) {
        house.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .setVariables(routing)
                .correlateAll());
    }

    /**
     * Tells the one process that waits for the message about a step; nobody waiting is no error.
     *
     * @param variable in which the process keeps the engine's id of the step
     */
    public void tellAbout(String message, String variable, String task) {
        house.run(() -> {
            // It may belong to an organ that whoever acts does not see.
            Context.getCommandContext().disableTenantCheck();
            try {
                runtime.createMessageCorrelation(message)
                        .processInstanceVariableEquals(variable, task)
                        .correlateAll();
            } finally {
                Context.getCommandContext().enableTenantCheck();
            }
        });
    }
}
