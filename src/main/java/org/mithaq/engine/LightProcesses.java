package org.mithaq.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts light processes beside the cycle of a meeting: one for each answer of a member, one for each letter. */
@Component
public class LightProcesses {

    private final RuntimeService runtime;
    private final HouseActs house;

    LightProcesses(@Lazy RuntimeService runtime, HouseActs house) {
        this.runtime = runtime;
        this.house = house;
    }

    /**
     * Starts one, in the transaction of the deed that asks for it.
     *
     * @param process its id in the models, such as {@code delivery}
     * @param number the meeting's number
     * @param variables what it is about, such as {@code letter}
     */
    public void start(String process, String number, Map<String, Object> variables) {
        house.run(() -> runtime.startProcessInstanceByKey(process, number, variables));
    }
}
