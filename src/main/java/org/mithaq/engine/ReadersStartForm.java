package org.mithaq.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Reads the start form of a process in the language of whoever opens it; the engine by itself knows one for all. */
record ReadersStartForm(String definitionId, Forms forms) implements Command<InputStream> {

    @Override
    public InputStream execute(CommandContext context) {
        ProcessDefinitionEntity process = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
        String form =
                process.getStartFormDefinition().getCamundaFormDefinitionKey().getExpressionText();
        return new ByteArrayInputStream(DeployedForms.content(context, process.getDeploymentId(), forms.of(form)));
    }
}
