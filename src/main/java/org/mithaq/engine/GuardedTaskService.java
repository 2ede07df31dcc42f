package org.mithaq.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's task service behind the {@link FormGuard}: taking, giving back and completing a step. */
class GuardedTaskService extends TaskServiceImpl {

    private final FormGuard guard;

    GuardedTaskService(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public void claim(String taskId, @Nullable String login) {
        guard.hold(commandExecutor, taskId, login, () -> super.claim(taskId, login));
    }

    /** Giving back what one holds comes this way, too, and is open to everybody; the rest to administrators. */
    @Override
    public void setAssignee(String taskId, @Nullable String login) {
        boolean byOfficial = commandExecutor.execute(context ->
                Actor.of(context).filter(actor -> !actor.administrator()).isPresent());
        if (login == null && byOfficial) {
            claim(taskId, null);
        } else {
            super.setAssignee(taskId, login);
        }
    }

    @Override
    public void delegateTask(String taskId, String login) {
        throw guard.lent();
    }

    @Override
    public void resolveTask(String taskId) {
        throw guard.lent();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> answers) {
        throw guard.lent();
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers) {
        guard.submitTask(commandExecutor, taskId, answers, routing -> {
            super.complete(taskId, routing);
            return taskId;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> answers, boolean deserialize) {
        return guard.submitTask(
                commandExecutor,
                taskId,
                answers,
                routing -> super.completeWithVariablesInReturn(taskId, routing, deserialize));
    }
}
