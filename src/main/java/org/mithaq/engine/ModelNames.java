package org.mithaq.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
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

/**
 * The names in models and decision tables: English in their sources, those of the bundle {@code processes} in the other
 * languages. Deployed models carry those of the installation's language.
 */
@Component
public class ModelNames {

    private static final String ARTICLE = ".article";

    private final MessageSource bundles;
    private final Map<String, String> english = new ConcurrentHashMap<>();

    ModelNames(MessageSource bundles) {
        this.bundles = bundles;
    }

    /** A process model from its source, with its names and what is said about its human steps in the given language. */
    String ofModel(InputStream source, Locale locale) {
        BpmnModelInstance model = Bpmn.readModelFromStream(source);
        rename(model, (key, name) -> {
            english.put(key, name);
            return locale.equals(Locale.ENGLISH) ? name : bundles.getMessage(key, null, locale);
        });
        return Bpmn.convertToString(model);
    }

    /** The same for a model as it was deployed; what only an older model has keeps its name. */
    public String ofModel(String deployed, Locale locale) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(deployed.getBytes(StandardCharsets.UTF_8)));
        rename(model, (key, name) -> find(key, locale).orElse(name));
        return Bpmn.convertToString(model);
    }

    /** A decision table as XML, with its name and those of its columns in the given language. */
    String ofTable(InputStream table, Locale locale) {
        DmnModelInstance instance = Dmn.readModelFromStream(table);
        if (!locale.equals(Locale.ENGLISH)) {
            instance.getModelElementsByType(Decision.class).forEach(decision -> rename(instance, decision, locale));
        }
        return Dmn.convertToString(instance);
    }

    /** What a process is called; empty when no model of today has it. */
    public Optional<String> ofProcess(String process, Locale locale) {
        return find(process, locale);
    }

    /** What an element of a process is called; empty when no model of today has it. */
    public Optional<String> ofElement(String process, String element, Locale locale) {
        return find(key(process, element), locale);
    }

    /** What is said about a human step; empty when no model of today has it. */
    public Optional<String> articleOf(String process, String step, Locale locale) {
        return find(key(process, step) + ARTICLE, locale);
    }

    private Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(
                locale.equals(Locale.ENGLISH) ? english.get(key) : bundles.getMessage(key, null, null, locale));
    }

    /** @param name gives the name to put in the place of another, by its key */
    private static void rename(BpmnModelInstance model, BiFunction<String, String, String> name) {
        for (Process process : model.getModelElementsByType(Process.class)) {
            process.setName(name.apply(process.getId(), process.getName()));
            model.getModelElementsByType(FlowElement.class).stream()
                    .filter(element -> element.getName() != null)
                    .forEach(element ->
                            element.setName(name.apply(key(process.getId(), element.getId()), element.getName())));
            model.getModelElementsByType(UserTask.class).forEach(step -> step.getDocumentations()
                    .forEach(article -> article.setTextContent(
                            name.apply(key(process.getId(), step.getId()) + ARTICLE, article.getTextContent()))));
        }
    }

    private void rename(DmnModelInstance instance, Decision decision, Locale locale) {
        decision.setName(bundles.getMessage(decision.getId(), null, locale));
        instance.getModelElementsByType(Input.class)
                .forEach(column -> column.setLabel(label(decision.getId(), column.getId(), locale)));
        instance.getModelElementsByType(Output.class)
                .forEach(column -> column.setLabel(label(decision.getId(), column.getId(), locale)));
    }

    private String label(String table, String column, Locale locale) {
        return bundles.getMessage(key(table, column), null, locale);
    }

    private static String key(String model, String element) {
        return model + "." + element;
    }
}
