package org.mithaq.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Keeps an open step out of the sight of those who may not do it, by a revocation for each that goes with the task. */
class Sight {

    private final StepRights rights;

    Sight(StepRights rights) {
        this.rights = rights;
    }

    /** Hides a step that has just opened. */
    void open(TaskEntity step) {
        rights.barred(step).forEach(login -> hide(step, login));
    }

    /** Hides an open step from those from whom it is kept today, and shows it again to all others. */
    void follow(TaskEntity step) {
        Set<String> barred = rights.barred(step);
        List<AuthorizationEntity> hidden = hidden(step);
        hidden.stream()
                .filter(unseen -> !barred.contains(unseen.getUserId()))
                .forEach(Context.getCommandContext().getAuthorizationManager()::delete);
        Set<String> already =
                hidden.stream().map(AuthorizationEntity::getUserId).collect(Collectors.toSet());
        barred.stream().filter(login -> !already.contains(login)).forEach(login -> hide(step, login));
    }

    private static List<AuthorizationEntity> hidden(TaskEntity step) {
        return Context.getProcessEngineConfiguration()
                .getAuthorizationService()
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                .resourceType(Resources.TASK)
                .resourceId(step.getId())
                .unlimitedList()
                .stream()
                .map(AuthorizationEntity.class::cast)
                .toList();
    }

    private static void hide(TaskEntity step, String login) {
        AuthorizationEntity unseen = new AuthorizationEntity(Authorization.AUTH_TYPE_REVOKE);
        unseen.setUserId(login);
        unseen.setResource(Resources.TASK);
        unseen.setResourceId(step.getId());
        unseen.removePermission(Permissions.READ);
        CommandContext context = Context.getCommandContext();
        context.runWithoutAuthorization(() -> {
            context.getAuthorizationManager().insert(unseen);
            return unseen;
        });
    }
}
