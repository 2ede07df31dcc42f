package org.mithaq.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Reads the open task that somebody wants to see or do, after the engine's own checks of their right to.
 *
 * <p>Answers empty when the task is not open any more.
 */
record OpenStep(String taskId, Access access) implements Command<Optional<OpenStep.Held>> {

    enum Access {
        READ,
        WORK
    }

    /**
     * An open step and who holds it.
     *
     * @param assignee login of the person who claimed it, or is asked by name; empty when it waits for its office
     * @param deployment with which its process was deployed
     */
    record Held(Step step, Optional<String> assignee, String deployment) {

        boolean byAnother() {
            return assignee.filter(holder -> !holder.equals(step.actor())).isPresent();
        }
    }

    @Override
    public Optional<Held> execute(CommandContext context) {
        return Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                .map(task -> held(context, task));
    }

    private Held held(CommandContext context, TaskEntity task) {
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            if (access == Access.READ) {
                checker.checkReadTask(task);
            } else {
                checker.checkTaskWork(task);
            }
        }
        String actor = Optional.ofNullable(context.getAuthenticatedUserId()).orElse(Step.SYSTEM);
        String number = Optional.ofNullable(task.getProcessInstance())
                .map(process -> process.getProcessBusinessKey())
                .orElse("");
        Step step = new Step(Steps.formOf(task.getTaskDefinitionKey()), number, actor, task.getVariables());
        return new Held(
                step,
                Optional.ofNullable(task.getAssignee()),
                task.getProcessDefinition().getDeploymentId());
    }
}
