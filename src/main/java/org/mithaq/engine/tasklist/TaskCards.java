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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.Roll;
import org.mithaq.language.Words;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes on the cards of a task list to which meeting, and which organ, each step belongs, and in whose name it is done. */
@Component
class TaskCards {

    private static final String PROCESS = "processInstanceId";

    /** Of processes, with the member in whose name somebody else is asked. */
    private static final String MATTERS =
            """
            select e.ID_ as process, e.BUSINESS_KEY_ as number, m.member as represented
            from ACT_RU_EXECUTION e
              left join consulted_member m on m.process = e.ID_ and m.answered_by in (:asked) and m.state = 'OPEN'
            where e.ID_ in (:processes)
            """;

    private final JdbcClient jdbc;
    private final Roll roll;
    private final Words words;

    TaskCards(JdbcClient jdbc, @Lazy Roll roll, Words words) {
        this.jdbc = jdbc;
        this.roll = roll;
        this.words = words;
    }

    /**
     * What a process is about.
     *
     * @param number of the meeting or file; null where it is about none
     * @param represented login of the member in whose name it is done; null where it is done in one's own
     */
    private record Matter(String process, @Nullable String number, @Nullable String represented) {}

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
        Map<String, Matter> matters = mattersOf(tasks);
        Map<String, Optional<Roll.Named>> organs = new HashMap<>();
        tasks.forEach(task -> {
            ArrayNode facts = facts((ObjectNode) task);
            Optional<Matter> matter =
                    Optional.ofNullable(matters.get(task.path(PROCESS).asText()));
            matter.map(Matter::number).ifPresent(number -> add(facts, CardFact.NUMBER, number));
            organs.computeIfAbsent(task.path("tenantId").asText(), roll::organ)
                    .ifPresent(organ -> add(facts, CardFact.ORGAN, organ.name()));
            matter.map(Matter::represented)
                    .flatMap(roll::person)
                    .ifPresent(member -> add(facts, CardFact.IN_NAME_OF, member.name()));
        });
    }

    private Map<String, Matter> mattersOf(JsonNode tasks) {
        return jdbc
                .sql(MATTERS)
                .param("processes", all(tasks, PROCESS))
                .param("asked", all(tasks, "assignee"))
                .query(Matter.class)
                .stream()
                .collect(Collectors.toMap(Matter::process, Function.identity()));
    }

    /** The values of a property of the tasks; an empty one of those that have none. */
    private static Set<String> all(JsonNode tasks, String property) {
        return StreamSupport.stream(tasks.spliterator(), false)
                .map(task -> task.path(property).asText(""))
                .collect(Collectors.toSet());
    }

    private static ArrayNode facts(ObjectNode task) {
        ObjectNode embedded =
                task.path("_embedded").isObject() ? (ObjectNode) task.path("_embedded") : task.putObject("_embedded");
        return embedded.putArray("variable");
    }

    private void add(ArrayNode facts, CardFact fact, String value) {
        facts.addObject()
                .put("name", words.say(fact.label()))
                .put("type", "String")
                .put("value", value);
    }
}
