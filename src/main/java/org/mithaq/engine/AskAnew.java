package org.mithaq.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Asks those by name whom the model of an open step would ask today, and nobody else. */
record AskAnew(String taskId) implements Command<String> {

    @Override
    public String execute(CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        task.setAssignee(null);
        namedIn(task).forEach(task::deleteCandidateUser);
        task.getTaskDefinition().getCandidateUserIdExpressions().stream()
                .flatMap(asked -> logins(asked, task))
                .forEach(task::addCandidateUser);
        return taskId;
    }

    private static List<String> namedIn(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .map(IdentityLinkEntity::getUserId)
                .flatMap(login -> Optional.ofNullable(login).stream())
                .toList();
    }

    private static Stream<String> logins(Expression asked, TaskEntity task) {
        Object value = asked.getValue(task);
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString)
                : Stream.of(value.toString());
    }
}
