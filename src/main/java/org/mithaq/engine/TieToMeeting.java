package org.mithaq.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Gives a running process the meeting's number as its business key. */
record TieToMeeting(String taskId, String number) implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        context.getTaskManager().findTaskById(taskId).getProcessInstance().setProcessBusinessKey(number);
        return null;
    }
}
