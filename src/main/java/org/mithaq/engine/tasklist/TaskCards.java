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
import org.mithaq.engine.HouseActs;
import org.mithaq.engine.Roll;
import org.mithaq.language.Words;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes on the cards of a task list to which meeting, and which organ, each step belongs. */
@Component
class TaskCards {

    private final RuntimeService runtime;
    private final HouseActs house;
    private final Roll roll;
    private final Words words;

    TaskCards(@Lazy RuntimeService runtime, HouseActs house, @Lazy Roll roll, Words words) {
        this.runtime = runtime;
        this.house = house;
        this.roll = roll;
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
        Map<String, Optional<Roll.Named>> organs = new HashMap<>();
        tasks.forEach(task -> {
            ArrayNode facts = facts((ObjectNode) task);
            add(
                    facts,
                    CardFact.NUMBER,
                    numbers.get(task.path("processInstanceId").asText()));
            organs.computeIfAbsent(task.path("tenantId").asText(), roll::organ)
                    .ifPresent(organ -> add(facts, CardFact.ORGAN, organ.name()));
        });
    }

    private Map<String, String> numbersOf(JsonNode tasks) {
        Set<String> processes = StreamSupport.stream(tasks.spliterator(), false)
                .map(task -> task.path("processInstanceId").asText())
                .collect(Collectors.toSet());
        Map<String, String> numbers = new HashMap<>();
        house.call(() -> runtime.createProcessInstanceQuery()
                        .processInstanceIds(processes)
                        .unlimitedList())
                .forEach(process -> numbers.put(process.getId(), process.getBusinessKey()));
        return numbers;
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
