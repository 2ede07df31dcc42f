package org.mithaq.engine;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Steps that are done by one answer on a page of the house. They go the way of the Tasklist's, through the form guard, with the
 * same answers and the same refusals.
 */
@Component
public class Confirmations {

    private final FormService forms;
    private final InTheirName name;

    Confirmations(@Lazy FormService forms, InTheirName name) {
        this.forms = forms;
        this.name = name;
    }

    /**
     * Does a step as if its form had been sent with one answer.
     *
     * @param task the engine's id of it
     * @throws RefusedAnswer when the form asks for something else, they may not, or it is done already
     */
    public void confirm(String task, String login, OneAnswer answer) {
        name.act(login, () -> forms.submitTaskForm(task, Map.of(answer.field(), answer.value())));
    }
}
