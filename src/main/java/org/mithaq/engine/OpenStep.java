package org.mithaq.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Reads the open task that somebody wants to see, after the engine's own checks of their right to.
 *
 * <p>Answers empty when the task is not open any more.
 */
record OpenStep(String taskId) implements Command<Optional<Step>> {

    @Override
    public Optional<Step> execute(CommandContext context) {
        return Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                .map(task -> {
                    context.getProcessEngineConfiguration()
                            .getCommandCheckers()
                            .forEach(checker -> checker.checkReadTask(task));
                    return Steps.of(task, context);
                });
    }
}
