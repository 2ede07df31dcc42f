package org.mithaq.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.Writing.Shape;

/**
 * Reads the fields of a Camunda Form.
 *
 * <p>It knows what the forms of the house are made of and nothing else: a form that asks for more would be let through
 * unguarded, and is refused before it is used.
 */
final class FormFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> RULES =
            Set.of("required", "minLength", "maxLength", "min", "max", "pattern", "validationType");

    private static final Shape EMAIL = new Shape(
            Pattern.compile("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9-]{1,63}(?:\\.[a-zA-Z0-9-]{1,63})*$"),
            "answer.no-email");

    private static final Shape PHONE = new Shape(Pattern.compile("^(\\+|00)[1-9]\\d{5,20}$"), "answer.no-phone");

    private FormFile() {}

    /**
     * The fields of a form.
     *
     * @throws IllegalArgumentException when the form asks for something that nothing here would check
     */
    static List<Field> read(byte[] form) {
        try {
            return StreamSupport.stream(JSON.readTree(form).path("components").spliterator(), false)
                    .filter(component -> component.has("key") || component.has("components"))
                    .map(FormFile::field)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Field field(JsonNode component) {
        return new Field(
                component.path("key").asText(),
                label(component),
                kind(component),
                rules(component).path("required").asBoolean(),
                flag(component, "readonly") || flag(component, "disabled"),
                component.path("properties").path("confidential").asText().equals("true"),
                condition(component));
    }

    private static Kind kind(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "textfield" -> writing(component, true);
            case "textarea" -> writing(component, false);
            case "number" -> count(component);
            case "checkbox" -> new Tick();
            case "radio", "select" -> new OneOf(options(component));
            case "checklist", "taglist" -> new SeveralOf(options(component));
            case "datetime" -> moment(component);
            default -> throw unknown(component, "type");
        };
    }

    private static Writing writing(JsonNode component, boolean oneLine) {
        JsonNode rules = rules(component);
        int longest = Math.min(number(rules, "maxLength", Writing.LONGEST), Writing.LONGEST);
        return new Writing(oneLine, number(rules, "minLength", 0), longest, shape(component));
    }

    private static @Nullable Shape shape(JsonNode component) {
        JsonNode rules = rules(component);
        return switch (rules.path("validationType").asText("custom")) {
            case "email" -> EMAIL;
            case "phone" -> PHONE;
            case "custom" ->
                rules.has("pattern")
                        ? new Shape(Pattern.compile(rules.path("pattern").asText()), "answer.wrong-shape")
                        : null;
            default -> throw unknown(component, "validate");
        };
    }

    private static Count count(JsonNode component) {
        if (component.path("decimalDigits").asInt(-1) != 0 || component.has("increment")) {
            throw unknown(component, "decimalDigits");
        }
        JsonNode rules = rules(component);
        return new Count(number(rules, "min", 0), number(rules, "max", Integer.MAX_VALUE));
    }

    private static Moment moment(JsonNode component) {
        String written = component.path("subtype").asText()
                + component.path("timeSerializingFormat").asText();
        return switch (written) {
            case "date" -> Moment.DAY;
            case "timeno_timezone" -> Moment.TIME;
            default -> throw unknown(component, "subtype");
        };
    }

    private static Options options(JsonNode component) {
        if (component.has("valuesKey")) {
            return Options.shownAs(component.path("valuesKey").asText());
        }
        if (component.has("valuesExpression")) {
            return Options.computed(expression(component, component.path("valuesExpression")));
        }
        return Options.of(component.path("values").findValuesAsText("value"));
    }

    /** What a field is called; its key where nothing stands beside it. */
    static String label(JsonNode component) {
        return Stream.of("label", "dateLabel", "timeLabel")
                .filter(component::has)
                .map(name -> component.path(name).asText())
                .findFirst()
                .orElseGet(() -> component.path("key").asText());
    }

    private static @Nullable String condition(JsonNode component) {
        JsonNode hide = component.path("conditional").path("hide");
        return hide.isMissingNode() ? null : expression(component, hide);
    }

    private static String expression(JsonNode component, JsonNode written) {
        if (!written.asText().startsWith("=")) {
            throw unknown(component, written.asText());
        }
        return written.asText().substring(1);
    }

    private static JsonNode rules(JsonNode component) {
        JsonNode rules = component.path("validate");
        for (Iterator<String> names = rules.fieldNames(); names.hasNext(); ) {
            if (!RULES.contains(names.next())) {
                throw unknown(component, "validate");
            }
        }
        return rules;
    }

    private static boolean flag(JsonNode component, String name) {
        JsonNode flag = component.path(name);
        if (flag.isTextual()) {
            throw unknown(component, name);
        }
        return flag.asBoolean();
    }

    private static int number(JsonNode rules, String name, int otherwise) {
        JsonNode number = rules.path(name);
        if (!number.isMissingNode() && !number.isInt()) {
            throw new IllegalArgumentException("The guard checks no computed %s: %s".formatted(name, rules));
        }
        return number.asInt(otherwise);
    }

    private static IllegalArgumentException unknown(JsonNode component, String what) {
        return new IllegalArgumentException("The guard does not check %s in %s".formatted(what, component));
    }
}
