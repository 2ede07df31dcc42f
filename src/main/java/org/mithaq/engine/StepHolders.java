package org.mithaq.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Who has an open step to do today. */
@Component
public class StepHolders {

    private final HouseActs house;
    private final StepRights rights;
    private final Roll roll;

    StepHolders(HouseActs house, StepRights rights, Roll roll) {
        this.house = house;
        this.rights = rights;
        this.roll = roll;
    }

    /**
     * Logins of those who have a step to do: whoever took it, else all who may do it today.
     *
     * @param task the engine's id of it
     * @return empty when it is open no more
     */
    public Optional<List<String>> of(String task) {
        return house.call(() -> Optional.ofNullable(
                        Context.getCommandContext().getTaskManager().findTaskById(task))
                .map(this::holders));
    }

    private List<String> holders(TaskEntity step) {
        if (step.getAssignee() != null) {
            return List.of(step.getAssignee());
        }
        Asked asked = Asked.toDo(step);
        Set<String> holders = new LinkedHashSet<>(asked.logins());
        asked.offices().stream()
                .flatMap(office -> roll.actingFor(office).stream())
                .map(Roll.Person::login)
                .forEach(holders::add);
        holders.removeAll(rights.barred(step));
        return new ArrayList<>(holders);
    }
}
