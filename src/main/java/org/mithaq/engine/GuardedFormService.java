package org.mithaq.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's form service behind the {@link FormGuard}: what the Tasklist opens and submits.
 *
 * <p>Whoever submits a step has done it: the engine would hand a delegated one back to its owner, to be done once more.
 */
class GuardedFormService extends FormServiceImpl {

    private final FormGuard guard;
    private final Supplier<Forms> forms;

    GuardedFormService(FormGuard guard, Supplier<Forms> forms) {
        this.guard = guard;
        this.forms = forms;
    }

    /** Where the engine would give somebody its start form, they get it in their language. */
    @Override
    public InputStream getDeployedStartForm(String definitionId) {
        super.getDeployedStartForm(definitionId);
        return commandExecutor.execute(new ReadersStartForm(definitionId, forms.get()));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return guard.open(commandExecutor, taskId);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        return guard.open(commandExecutor, taskId);
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return guard.file(commandExecutor, taskId);
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> answers) {
        guard.submitTask(
                commandExecutor,
                taskId,
                answers,
                routing -> commandExecutor.execute(new CompleteTaskCmd(taskId, routing)));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> answers, boolean deserialize) {
        return guard.submitTask(
                commandExecutor,
                taskId,
                answers,
                routing -> commandExecutor.execute(new CompleteTaskCmd(taskId, routing, true, deserialize)));
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> answers) {
        return submitStartForm(definitionId, null, answers);
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, String ignoredKey, Map<String, Object> answers) {
        return guard.submitStart(
                commandExecutor,
                definitionId,
                answers,
                receipt -> super.submitStartForm(definitionId, receipt.number(), receipt.routing()));
    }
}
