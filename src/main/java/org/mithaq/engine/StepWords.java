package org.mithaq.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What people read in the forms of the human steps: their headings, the labels of their fields and choices. */
@Component
public class StepWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormLabels labels;
    private final ApplicationContext house;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    StepWords(FormLabels labels, ApplicationContext house) {
        this.labels = labels;
        this.house = house;
    }

    /**
     * What a form says, as it stands today.
     *
     * @param fields labels by field
     * @param choices labels by field, a colon and the choice
     */
    private record Told(Optional<String> heading, Map<String, String> fields, Map<String, String> choices) {}

    /** What a step is called; its key where it has no form any more. */
    public String title(String step, Locale locale) {
        return of(step, locale).heading().orElse(step);
    }

    /** The room of the house that asks with a step, such as {@code convocation}; empty where none does any more. */
    public String room(String step) {
        String form = Steps.beanOf(step);
        return house.containsBean(form) ? house.getType(form).getPackageName().split("\\.")[2] : "";
    }

    /** What a field of its form is called; empty when the form has none of that name. */
    public Optional<String> field(String step, String field, Locale locale) {
        return Optional.ofNullable(of(step, locale).fields().get(field));
    }

    /** What the box says, or the choice, by which a step is done. */
    public String said(String step, OneAnswer answer, Locale locale) {
        return (answer.value() instanceof String choice
                        ? choice(step, answer.field(), choice, locale)
                        : field(step, answer.field(), locale))
                .orElseThrow();
    }

    /** What a choice of a field is called; empty when the field has none of that name. */
    public Optional<String> choice(String step, String field, String choice, Locale locale) {
        return Optional.ofNullable(of(step, locale).choices().get(field + ":" + choice));
    }

    private Told of(String step, Locale locale) {
        return told.computeIfAbsent(step + "-" + locale.getLanguage(), form -> read(step, locale));
    }

    private Told read(String step, Locale locale) {
        ClassPathResource file = new ClassPathResource("forms/" + step + ".form");
        if (!file.exists()) {
            return new Told(Optional.empty(), Map.of(), Map.of());
        }
        try {
            String source = file.getContentAsString(StandardCharsets.UTF_8);
            Map<String, String> fields = new HashMap<>();
            Map<String, String> choices = new HashMap<>();
            JsonNode components =
                    JSON.readTree(labels.translated(source, locale, "")).path("components");
            components.findParents("key").forEach(field -> read(field, fields, choices));
            return new Told(heading(components), fields, choices);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void read(JsonNode field, Map<String, String> fields, Map<String, String> choices) {
        String key = field.path("key").asText();
        fields.put(key, FormFile.label(field));
        field.path("values")
                .forEach(choice -> choices.put(
                        key + ":" + choice.path("value").asText(),
                        choice.path("label").asText()));
    }

    private static Optional<String> heading(JsonNode components) {
        for (JsonNode component : components) {
            if (component.path("id").asText().equals("heading")) {
                return Optional.of(component.path("text").asText().replaceFirst("^#+ ", ""));
            }
        }
        return Optional.empty();
    }
}
