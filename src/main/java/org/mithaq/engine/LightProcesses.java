package org.mithaq.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts light processes beside the cycle of a meeting: one for each answer of a member, one for each letter. */
@Component
public class LightProcesses {

    private final RuntimeService runtime;
    private final HouseActs house;
    private final MeetingOrgans organs;

    LightProcesses(@Lazy RuntimeService runtime, HouseActs house, @Lazy MeetingOrgans organs) {
        this.runtime = runtime;
        this.house = house;
        this.organs = organs;
    }

    /**
     * Starts one, in the transaction of the deed that asks for it.
     *
     * @param process its id in the models, such as {@code delivery}
     * @param number the meeting's number
     * @param variables what it is about, such as {@code letter}
     * @return the engine's id of it
     */
    public String start(String process, String number, Map<String, Object> variables) {
        return start(process, number, organs.organKeyOf(number), variables);
    }

    /**
     * The same, for an organ.
     *
     * @param number the meeting's number; null where it is about none
     * @param organ key of the organ
     */
    public String start(String process, @Nullable String number, String organ, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(OrganTenants.ORGAN, organ);
        return house.call(
                () -> runtime.startProcessInstanceByKey(process, number, all).getId());
    }
}
