package org.mithaq.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Turns the engine's executions and tasks into {@link Step}s. */
final class Steps {

    private Steps() {}

    static Step of(DelegateExecution execution) {
        Authentication signedIn =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return new Step(
                execution.getCurrentActivityId(),
                Optional.ofNullable(execution.getProcessBusinessKey()).orElse(""),
                signedIn == null ? Step.SYSTEM : signedIn.getUserId(),
                execution.getVariables());
    }

    static Step of(TaskEntity task, CommandContext context) {
        String number = Optional.ofNullable(task.getProcessInstance())
                .map(ExecutionEntity::getBusinessKey)
                .orElse("");
        String actor = Optional.ofNullable(context.getAuthenticatedUserId()).orElse(Step.SYSTEM);
        return new Step(formOf(task.getTaskDefinitionKey()), number, actor, task.getVariables());
    }

    /** {@code UserTask_DraftNotice} is the step {@code draft-notice}. */
    static String formOf(String elementId) {
        return elementId
                .substring(elementId.indexOf('_') + 1)
                .replaceAll("(?<=[a-z0-9])([A-Z])", "-$1")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** The form {@code draft-notice} is answered by the bean {@code draftNoticeForm}. */
    static String beanOf(String form) {
        StringBuilder name = new StringBuilder();
        for (String word : form.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.append("Form").toString();
    }

    /** The bean {@code draftNoticeForm} answers the form {@code draft-notice}. */
    static String nameOf(String bean) {
        return formOf(bean.substring(0, bean.length() - "Form".length()));
    }
}
