package org.mithaq.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's task service behind the {@link FormGuard}: completion without the Tasklist, and giving a step back. */
class GuardedTaskService extends TaskServiceImpl {

    private final FormGuard guard;

    GuardedTaskService(FormGuard guard) {
        this.guard = guard;
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

    /** @param login none when the step is given back */
    @Override
    public void setAssignee(String taskId, @Nullable String login) {
        if (login != null || !commandExecutor.execute(new GiveBack(taskId, () -> super.setAssignee(taskId, null)))) {
            super.setAssignee(taskId, login);
        }
    }
}
