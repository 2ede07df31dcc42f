package org.mithaq.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Reads which form the open task has that somebody wants to see; the same as {@link OpenStep}, without the values of its process.
 *
 * <p>Answers empty when the task is not open any more.
 */
record OpenForm(String taskId) implements Command<Optional<OpenForm.Named>> {

    /**
     * The form of a step.
     *
     * @param deployment with which its process was deployed
     * @param step name of the step, such as {@code draft-notice}
     */
    record Named(String deployment, String step) {}

    @Override
    public Optional<Named> execute(CommandContext context) {
        return OpenStep.task(taskId, context)
                .map(task -> new Named(
                        task.getProcessDefinition().getDeploymentId(), Steps.formOf(task.getTaskDefinitionKey())));
    }
}
