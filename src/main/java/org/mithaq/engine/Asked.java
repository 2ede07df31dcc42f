package org.mithaq.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/**
 * Whom the model asks to do a step, whatever has been made of the open task since.
 *
 * @param offices groups such as {@code fes.rapporteur}
 * @param logins people who are asked by name
 */
record Asked(Set<String> offices, Set<String> logins) {

    static Asked toDo(TaskEntity task) {
        TaskDefinition model = task.getTaskDefinition();
        Set<String> logins = new HashSet<>();
        values(model.getAssigneeExpression(), task).forEach(logins::add);
        model.getCandidateUserIdExpressions()
                .forEach(asked -> values(asked, task).forEach(logins::add));
        Set<String> offices = new HashSet<>();
        model.getCandidateGroupIdExpressions()
                .forEach(asked -> values(asked, task).forEach(offices::add));
        return new Asked(offices, logins);
    }

    private static Stream<String> values(Expression asked, TaskEntity task) {
        Object value = asked == null ? null : evaluated(asked, task);
        if (value instanceof Collection<?> several) {
            return several.stream().filter(Objects::nonNull).map(Object::toString);
        }
        return value == null ? Stream.empty() : Arrays.stream(value.toString().split("\\s*,\\s*"));
    }

    /** What a step is asked with goes when the step goes: whoever comes at that very moment is overtaken. */
    private static Object evaluated(Expression asked, TaskEntity task) {
        try {
            return asked.getValue(task);
        } catch (ProcessEngineException broken) {
            long left = Context.getCommandContext()
                    .getTaskManager()
                    .findTaskCountByQueryCriteria(new TaskQueryImpl().taskId(task.getId()));
            throw left > 0 ? broken : new OptimisticLockingException(broken.getMessage());
        }
    }
}
