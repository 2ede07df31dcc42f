package org.mithaq.engine;

import java.io.InputStream;
import java.util.Locale;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Replaces the English names in models and decision tables by those of the bundle {@code processes}. */
@Component
class ModelNames {

    private final MessageSource bundles;

    ModelNames(MessageSource bundles) {
        this.bundles = bundles;
    }

    /** A process model as XML, with its names and what is said about its human steps in the given language. */
    String ofModel(InputStream model, Locale locale) {
        BpmnModelInstance instance = Bpmn.readModelFromStream(model);
        if (!locale.equals(Locale.ENGLISH)) {
            instance.getModelElementsByType(Process.class).forEach(process -> rename(instance, process, locale));
        }
        return Bpmn.convertToString(instance);
    }

    /** A decision table as XML, with its name and those of its columns in the given language. */
    String ofTable(InputStream table, Locale locale) {
        DmnModelInstance instance = Dmn.readModelFromStream(table);
        if (!locale.equals(Locale.ENGLISH)) {
            instance.getModelElementsByType(Decision.class).forEach(decision -> rename(instance, decision, locale));
        }
        return Dmn.convertToString(instance);
    }

    private void rename(BpmnModelInstance instance, Process process, Locale locale) {
        process.setName(bundles.getMessage(process.getId(), null, locale));
        instance.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .forEach(element -> element.setName(label(process.getId(), element.getId(), locale)));
        instance.getModelElementsByType(UserTask.class).forEach(step -> step.getDocumentations()
                .forEach(article -> article.setTextContent(label(process.getId(), step.getId() + ".article", locale))));
    }

    private void rename(DmnModelInstance instance, Decision decision, Locale locale) {
        decision.setName(bundles.getMessage(decision.getId(), null, locale));
        instance.getModelElementsByType(Input.class)
                .forEach(column -> column.setLabel(label(decision.getId(), column.getId(), locale)));
        instance.getModelElementsByType(Output.class)
                .forEach(column -> column.setLabel(label(decision.getId(), column.getId(), locale)));
    }

    private String label(String model, String element, Locale locale) {
        return bundles.getMessage(model + "." + element, null, locale);
    }
}
