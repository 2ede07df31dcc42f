package org.mithaq.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Reads the process that somebody wants to start, after the engine's own checks of their right to. */
record OpenStart(String definitionId) implements Command<OpenStart.Wanted> {

    /**
     * A process that somebody may start.
     *
     * @param deployment with which it was deployed
     */
    record Wanted(Step step, String deployment) {}

    @Override
    public Wanted execute(CommandContext context) {
        Actor.of(context).ifPresent(Actor::expectOffice);
        ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkCreateProcessInstance(definition);
        }
        String form = definition
                .getStartFormDefinition()
                .getCamundaFormDefinitionKey()
                .getExpressionText();
        String actor = Optional.ofNullable(context.getAuthenticatedUserId()).orElse(Step.SYSTEM);
        return new Wanted(new Step(form, "", actor, Map.of()), definition.getDeploymentId());
    }
}
