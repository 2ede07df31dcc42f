package org.mithaq.engine;

import java.util.function.BiPredicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets open steps follow the people who may do them, so that none waits for somebody who is gone. */
@Component
public class Handover {

    private final HouseActs house;
    private final TaskService tasks;
    private final Consultations consultations;
    private final StepRights rights;
    private final Sight sight;

    Handover(HouseActs house, @Lazy TaskService tasks, Consultations consultations, StepRights rights) {
        this.house = house;
        this.tasks = tasks;
        this.consultations = consultations;
        this.rights = rights;
        this.sight = new Sight(rights);
    }

    /**
     * Lets the open steps of an office follow those who act for it today: what is held by somebody who may not do it goes
     * back to the office, and nobody sees what they are excluded from.
     *
     * @param group such as {@code fes.rapporteur}
     */
    public void handOver(String group) {
        handOver(group, (step, login) -> !rights.mayDo(step, login));
    }

    /** The same, where somebody gives back all that they hold. */
    public void handOver(String group, String former) {
        handOver(group, (step, login) -> login.equals(former) || !rights.mayDo(step, login));
    }

    private void handOver(String group, BiPredicate<TaskEntity, String> isTakenFrom) {
        house.run(() -> tasks.createTaskQuery()
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .unlimitedList()
                .forEach(step -> handOver((TaskEntity) step, isTakenFrom)));
    }

    private void handOver(TaskEntity step, BiPredicate<TaskEntity, String> isTakenFrom) {
        if (step.getAssignee() != null && isTakenFrom.test(step, step.getAssignee())) {
            new AssignTaskCmd(step.getId(), null).execute(Context.getCommandContext());
        }
        sight.follow(step);
    }

    /**
     * Asks somebody for nothing by name any more: their answer is taken for missing, as if they had let its time pass, and
     * what they were named for goes to whoever takes their place.
     */
    public void excuse(String login) {
        consultations.excuse(login);
        house.run(() -> tasks.createTaskQuery()
                .taskCandidateUser(login)
                .includeAssignedTasks()
                .unlimitedList()
                .forEach(Handover::askAnother));
    }

    private static void askAnother(Task step) {
        new AskAnew(step.getId()).execute(Context.getCommandContext());
    }
}
