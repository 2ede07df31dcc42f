package org.mithaq.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Replaces the English labels in a form by those of the bundle {@code forms}.
 *
 * <p>The key of a label is {@code <form>.<component>.<property>}, that of an option
 * {@code <form>.<component>.option.<value>}. The English labels stand in the forms themselves.
 */
@Component
class FormLabels {

    /** The properties of a component that are read by people, and what they are called in the bundle's keys. */
    private static final Map<String, String> TRANSLATED = Map.of(
            "label", "label", "dateLabel", "label", "timeLabel", "label", "description", "description", "text", "text");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MessageSource bundles;

    FormLabels(MessageSource bundles) {
        this.bundles = bundles;
    }

    /**
     * The form in a language.
     *
     * @param source the form's JSON, in English
     * @param ending what is put behind the form's id
     */
    String translated(String source, Locale locale, String ending) {
        ObjectNode form = read(source);
        if (!locale.equals(Locale.ENGLISH)) {
            eachLabel(form, (key, place) -> place.put(bundles.getMessage(key, null, locale)));
        }
        form.put("id", form.get("id").asText() + ending);
        return form.toString();
    }

    private static void eachLabel(ObjectNode form, BiConsumer<String, Place> visitor) {
        visit(form.get("id").asText(), form.get("components"), visitor);
    }

    private static void visit(String form, JsonNode components, BiConsumer<String, Place> visitor) {
        for (JsonNode component : components) {
            String id = form + "." + component.get("id").asText() + ".";
            TRANSLATED.forEach((property, key) -> {
                if (component.hasNonNull(property)) {
                    visitor.accept(id + key, new Place((ObjectNode) component, property));
                }
            });
            for (JsonNode option : component.path("values")) {
                visitor.accept(id + "option." + option.get("value").asText(), new Place((ObjectNode) option, "label"));
            }
            if (component.has("components")) {
                visit(form, component.get("components"), visitor);
            }
        }
    }

    private static ObjectNode read(String source) {
        try {
            return (ObjectNode) JSON.readTree(source);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("This is no form: " + source, malformed);
        }
    }

    private record Place(ObjectNode owner, String property) {

        void put(String label) {
            owner.put(property, label);
        }
    }
}
