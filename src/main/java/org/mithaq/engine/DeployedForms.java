package org.mithaq.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** The forms that were deployed with the processes that ask with them; each is read once. */
class DeployedForms {

    private final Map<Deployed, Form> read = new ConcurrentHashMap<>();

    /**
     * A form as it was deployed with a process, which newer processes may have left behind.
     *
     * @param deployment the deployment of the process
     * @param form its id, such as {@code draft-notice-ar}
     * @throws Unknown when it was not deployed with it
     */
    Form of(CommandExecutor engine, String deployment, String form) {
        return read.computeIfAbsent(new Deployed(deployment, form), engine::execute);
    }

    /**
     * The file of a form as it was deployed; see {@link #of}.
     *
     * @throws Unknown when it was not
     */
    static byte[] content(CommandContext context, String deployment, String form) {
        String file = Optional.ofNullable(
                        context.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deployment, form))
                .map(CamundaFormDefinition::getResourceName)
                .orElseThrow(() -> new Unknown("request.unknown"));
        return context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deployment, file)
                .getBytes();
    }

    /**
     * A form.
     *
     * @param file as the Tasklist shows it, JSON in UTF-8; never changed
     * @param schema as the guard reads it
     */
    record Form(byte[] file, FormSchema schema) {

        InputStream content() {
            return new ByteArrayInputStream(file);
        }
    }

    private record Deployed(String deployment, String form) implements Command<Form> {

        @Override
        public Form execute(CommandContext context) {
            FeelEngine feel = context.getProcessEngineConfiguration()
                    .getDmnEngineConfiguration()
                    .getFeelEngine();
            byte[] file = content(context, deployment, form);
            return new Form(file, new FormSchema(FormFile.read(file), feel));
        }
    }
}
