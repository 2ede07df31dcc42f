package org.mithaq.engine;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes open steps out of the hands of whoever may not do them any more, so that none waits for somebody who is gone. */
@Component
public class Handover {

    private final HouseActs house;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Roll roll;

    Handover(HouseActs house, @Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy Roll roll) {
        this.house = house;
        this.tasks = tasks;
        this.runtime = runtime;
        this.roll = roll;
    }

    /**
     * Gives the steps of an office back to it that are held by people who do not act for it today.
     *
     * @param group such as {@code fes.rapporteur}
     */
    public void giveBack(String group) {
        Set<String> acting =
                roll.actingFor(group).stream().map(Roll.Person::login).collect(Collectors.toSet());
        giveBack(group, login -> !acting.contains(login));
    }

    /** Gives the steps of an office back to it that somebody holds. */
    public void giveBack(String group, String login) {
        giveBack(group, login::equals);
    }

    private void giveBack(String group, Predicate<String> from) {
        house.run(
                () -> tasks
                        .createTaskQuery()
                        .taskCandidateGroup(group)
                        .includeAssignedTasks()
                        .taskAssigned()
                        .unlimitedList()
                        .stream()
                        .filter(task -> from.test(task.getAssignee()))
                        .forEach(task -> tasks.setAssignee(task.getId(), null)));
    }

    /**
     * Asks somebody for nothing by name any more: their answer is taken for missing, as if they had let its time pass, and
     * what they were named for goes to whoever takes their place.
     */
    public void excuse(String login) {
        house.run(() -> {
            tasks.createTaskQuery()
                    .taskAssignee(login)
                    .processVariableValueEquals(MemberTasks.MEMBER, login)
                    .unlimitedList()
                    .forEach(this::end);
            tasks.createTaskQuery()
                    .taskCandidateUser(login)
                    .includeAssignedTasks()
                    .unlimitedList()
                    .forEach(Handover::askAnother);
        });
    }

    private static void askAnother(Task step) {
        new AskAnew(step.getId()).execute(Context.getCommandContext());
    }

    /** A question to a member waits for one message beside the answer: that its time is over. */
    private void end(Task question) {
        runtime.createEventSubscriptionQuery()
                .processInstanceId(question.getProcessInstanceId())
                .eventType("message")
                .unlimitedList()
                .forEach(over -> runtime.messageEventReceived(over.getEventName(), over.getExecutionId()));
    }
}
