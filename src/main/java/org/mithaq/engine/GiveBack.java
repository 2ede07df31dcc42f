package org.mithaq.engine;

import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Lets somebody who has claimed a step of an office give it back, so that another holder of the office can do it.
 *
 * <p>The engine asks for the right to assign anybody, which nobody has here. A step that asks a person by name stays theirs.
 *
 * @param release unassigns the task
 */
record GiveBack(String taskId, Runnable release) implements Command<Boolean> {

    /** @return whether it was theirs to give back */
    @Override
    public Boolean execute(CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null
                || task.getAssignee() == null
                || !task.getAssignee().equals(context.getAuthenticatedUserId())
                || task.getCandidates().isEmpty()) {
            return false;
        }
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        return context.runWithoutAuthorization(() -> {
            release.run();
            return true;
        });
    }
}
