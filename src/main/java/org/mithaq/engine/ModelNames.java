package org.mithaq.engine;

import java.io.InputStream;
import java.util.Locale;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Replaces the English names in a model by those of the bundle {@code processes}. */
@Component
class ModelNames {

    private final MessageSource bundles;

    ModelNames(MessageSource bundles) {
        this.bundles = bundles;
    }

    /** The model as XML, with its names in the given language. */
    String translated(InputStream model, Locale locale) {
        BpmnModelInstance instance = Bpmn.readModelFromStream(model);
        if (!locale.equals(Locale.ENGLISH)) {
            instance.getModelElementsByType(Process.class).forEach(process -> rename(instance, process, locale));
        }
        return Bpmn.convertToString(instance);
    }

    private void rename(BpmnModelInstance instance, Process process, Locale locale) {
        process.setName(bundles.getMessage(process.getId(), null, locale));
        instance.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .forEach(element ->
                        element.setName(bundles.getMessage(process.getId() + "." + element.getId(), null, locale)));
    }
}
