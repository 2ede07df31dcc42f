package org.mithaq.engine;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Permits an office its steps, and a person what is asked of them by name. Whoever takes a step of their office gets no
 * permission of their own, which would outlast the office.
 */
class StepPermissions extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, @Nullable String former, @Nullable String assignee) {
        boolean asksAnOffice =
                ((TaskEntity) task).getCandidates().stream().anyMatch(candidate -> candidate.getGroupId() != null);
        return asksAnOffice ? NONE : super.newTaskAssignee(task, former, assignee);
    }
}
