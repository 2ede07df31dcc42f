package org.mithaq.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Reads the open task that somebody wants to see, after the engine's own checks of their right to.
 *
 * <p>Answers empty when the task is not open any more.
 */
record OpenStep(String taskId) implements Command<Optional<Step>> {

    @Override
    public Optional<Step> execute(CommandContext context) {
        return task(taskId, context).map(task -> Steps.of(task, context));
    }

    /** The open task itself; see {@link OpenStep}. */
    static Optional<TaskEntity> task(String id, CommandContext context) {
        Optional<TaskEntity> open = Optional.ofNullable(context.getTaskManager().findTaskById(id));
        open.ifPresent(task -> context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkReadTask(task)));
        return open;
    }
}
