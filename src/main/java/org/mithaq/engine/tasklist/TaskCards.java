package org.mithaq.engine.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.mithaq.engine.Consultations;
import org.mithaq.engine.HouseActs;
import org.mithaq.engine.Roll;
import org.mithaq.language.Words;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes on the cards of a task list to which meeting, and which organ, each step belongs, and in whose name it is done. */
@Component
class TaskCards {

    private static final String PROCESS = "processInstanceId";

    private final RuntimeService runtime;
    private final HouseActs house;
    private final Roll roll;
    private final Consultations consultations;
    private final Words words;

    TaskCards(
            @Lazy RuntimeService runtime, HouseActs house, @Lazy Roll roll, Consultations consultations, Words words) {
        this.runtime = runtime;
        this.house = house;
        this.roll = roll;
        this.consultations = consultations;
        this.words = words;
    }

    /** What is told on a card, as the properties of a filter want it. */
    List<Map<String, String>> facts(Locale locale) {
        return Arrays.stream(CardFact.values())
                .map(fact -> words.say(locale, fact.label()))
                .map(name -> Map.of("name", name, "label", name))
                .toList();
    }

    /** @param list of tasks as HAL; anything else is left as it is */
    void fill(JsonNode list) {
        JsonNode tasks = list.path("_embedded").path("task");
        if (tasks.isEmpty()) {
            return;
        }
        Map<String, String> numbers = numbersOf(tasks);
        Map<String, String> represented = consultations.represented(all(tasks, "assignee"));
        Map<String, Optional<Roll.Named>> organs = new HashMap<>();
        tasks.forEach(task -> {
            ArrayNode facts = facts((ObjectNode) task);
            String process = task.path(PROCESS).asText();
            add(facts, CardFact.NUMBER, numbers.get(process));
            organs.computeIfAbsent(task.path("tenantId").asText(), roll::organ)
                    .ifPresent(organ -> add(facts, CardFact.ORGAN, organ.name()));
            Optional.ofNullable(represented.get(process))
                    .flatMap(roll::person)
                    .ifPresent(member -> add(facts, CardFact.IN_NAME_OF, member.name()));
        });
    }

    private Map<String, String> numbersOf(JsonNode tasks) {
        Map<String, String> numbers = new HashMap<>();
        house.call(() -> runtime.createProcessInstanceQuery()
                        .processInstanceIds(all(tasks, PROCESS))
                        .unlimitedList())
                .forEach(process -> numbers.put(process.getId(), process.getBusinessKey()));
        return numbers;
    }

    private static Set<String> all(JsonNode tasks, String property) {
        return StreamSupport.stream(tasks.spliterator(), false)
                .map(task -> task.path(property))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static ArrayNode facts(ObjectNode task) {
        ObjectNode embedded =
                task.path("_embedded").isObject() ? (ObjectNode) task.path("_embedded") : task.putObject("_embedded");
        return embedded.putArray("variable");
    }

    private void add(ArrayNode facts, CardFact fact, String value) {
        if (value != null) {
            facts.addObject()
                    .put("name", words.say(fact.label()))
                    .put("type", "String")
                    .put("value", value);
        }
    }
}
