package org.mithaq.engine;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells processes what has happened elsewhere, also those of organs that whoever acts does not see. */
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
     * @param message its name in the models, such as {@code AllSigned}
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
        correlate(message, to -> to.processInstanceBusinessKey(number).setVariables(routing));
    }

    /**
     * Tells the processes that wait for the message about a step or a person; nobody waiting is no error.
     *
     * @param variable in which a process keeps the engine's id of the step, or the login
     */
    public void tellAbout(String message, String variable, String whom) {
        correlate(message, to -> to.processInstanceVariableEquals(variable, whom));
    }

    /**
     * Tells one process; not waiting is no error.
     *
     * @param process the engine's id of it
     */
    void tellProcess(String message, String process) {
        correlate(message, to -> to.processInstanceId(process));
    }

    /** Tells a question that it is over: a light process waits for one message beside the answer of its member. */
    void endWaiting(String process) {
        across(() -> runtime.createEventSubscriptionQuery()
                .processInstanceId(process)
                .eventType("message")
                .unlimitedList()
                .forEach(over -> runtime.messageEventReceived(over.getEventName(), over.getExecutionId())));
    }

    private void correlate(String message, UnaryOperator<MessageCorrelationBuilder> to) {
        across(() -> to.apply(runtime.createMessageCorrelation(message)).correlateAll());
    }

    private void across(Runnable act) {
        house.run(() -> {
            CommandContext context = Context.getCommandContext();
            boolean checked = context.isTenantCheckEnabled();
            context.disableTenantCheck();
            try {
                act.run();
            } finally {
                if (checked) {
                    context.enableTenantCheck();
                }
            }
        });
    }
}
