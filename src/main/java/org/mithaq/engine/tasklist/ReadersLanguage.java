package org.mithaq.engine.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.rest.dto.repository.ProcessDefinitionDiagramDto;
import org.camunda.bpm.engine.rest.dto.repository.ProcessDefinitionDto;
import org.camunda.bpm.engine.rest.dto.runtime.FilterDto;
import org.camunda.bpm.engine.rest.dto.task.TaskDto;
import org.camunda.bpm.engine.rest.hal.HalResource;
import org.camunda.bpm.engine.rest.hal.task.HalTaskList;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.mithaq.engine.ModelNames;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/**
 * Tells the names of steps, processes and lists in the language of whoever reads, and on the cards of a list what belongs
 * on them. The engine keeps one name of each, that of the installation's language.
 */
@Component
public class ReadersLanguage implements ContainerResponseFilter {

    private static final ObjectMapper JSON = JacksonConfigurator.configureObjectMapper(new ObjectMapper());
    private static final List<Class<?>> NAMED =
            List.of(HalResource.class, TaskDto.class, FilterDto.class, ProcessDefinitionDto.class);

    private final Languages languages;
    private final ModelNames names;
    private final Words words;
    private final TaskCards cards;

    ReadersLanguage(Languages languages, ModelNames names, Words words, TaskCards cards) {
        this.languages = languages;
        this.names = names;
        this.words = words;
        this.cards = cards;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object told = response.getEntity();
        if (told instanceof ProcessDefinitionDiagramDto diagram && isForeign()) {
            String model = names.ofModel(diagram.getBpmn20Xml(), languages.ofReader());
            response.setEntity(ProcessDefinitionDiagramDto.create(diagram.getId(), model));
        } else if (told instanceof HalTaskList || isForeign() && isNamed(told)) {
            JsonNode tree = JSON.valueToTree(told);
            cards.fill(tree);
            if (isForeign()) {
                translate(tree);
            }
            response.setEntity(tree);
        }
    }

    private boolean isForeign() {
        return !languages.ofReader().equals(languages.installation());
    }

    private static boolean isNamed(Object told) {
        Object one = told instanceof List<?> several && !several.isEmpty() ? several.get(0) : told;
        return NAMED.stream().anyMatch(type -> type.isInstance(one));
    }

    private void translate(JsonNode node) {
        if (node instanceof ObjectNode told) {
            if (told.hasNonNull("taskDefinitionKey")) {
                step(told);
            } else if (told.hasNonNull("deploymentId") && told.hasNonNull("key")) {
                names.ofProcess(told.path("key").asText(), languages.ofReader())
                        .ifPresent(name -> told.put("name", name));
            } else if (told.path("properties").has(TaskList.PROPERTY)) {
                list(told);
            }
        }
        node.forEach(this::translate);
    }

    private void step(ObjectNode task) {
        Locale locale = languages.ofReader();
        String process = task.path("processDefinitionId").asText().split(":")[0];
        String step = task.path("taskDefinitionKey").asText();
        names.ofElement(process, step, locale).ifPresent(name -> task.put("name", name));
        names.articleOf(process, step, locale).ifPresent(article -> task.put("description", article));
    }

    private void list(ObjectNode filter) {
        JsonNode properties = filter.path("properties");
        TaskList.of(properties.path(TaskList.PROPERTY).asText())
                .ifPresent(list -> filter.put("name", words.say(list.label())));
        ((ObjectNode) properties).set("variables", JSON.valueToTree(cards.facts(languages.ofReader())));
    }
}
