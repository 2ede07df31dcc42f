package org.mithaq.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service behind the {@link FormGuard}: completion without the Tasklist. */
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
}
