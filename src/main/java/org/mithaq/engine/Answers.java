package org.mithaq.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.spin.json.SpinJsonNode;
import org.mithaq.language.Refusal;
import org.mithaq.language.Text;

/** The answers of one submitted form, read by type; what cannot be read is refused by the label of its field. */
public class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LINE = Pattern.compile("\\R");
    private static final int LONGEST_TEXT = 20_000;

    /**
     * What nobody sees or means, and no page, feed or database takes well: control characters, halves of characters, and
     * the marks that turn the order of the letters after them, so that 19 is read as 91.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private final String form;
    private final Map<String, Object> values;

    Answers(String form, Map<String, Object> values) {
        this.form = form;
        this.values = values;
    }

    /**
     * A text that must be given.
     *
     * @throws Refusal when it is missing, blank or longer than 20,000 characters
     */
    public String text(String field) {
        return optionalText(field).orElseThrow(() -> new Refusal("answer.missing", label(field)));
    }

    /** A text that may be left out, trimmed, its lines ended by LF, without unseen characters; see {@link #text(String)}. */
    public Optional<String> optionalText(String field) {
        Object value = values.get(field);
        if (value == null) {
            return Optional.empty();
        }
        String lines = LINE.matcher(value.toString()).replaceAll("\n");
        String text = UNSEEN.matcher(lines).replaceAll("").strip();
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("answer.too-long", label(field), LONGEST_TEXT);
        }
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    /** The lines of a text area, stripped, without the empty ones; none when it is empty. */
    public List<String> lines(String field) {
        return optionalText(field).stream()
                .flatMap(LINE::splitAsStream)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * A calendar day, written {@code 2021-03-14}.
     *
     * @throws Refusal when it is missing or no day
     */
    public LocalDate day(String field) {
        String given = text(field);
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException noDay) {
            throw new Refusal("answer.no-day", label(field), given);
        }
    }

    /**
     * A time of day, written {@code 15:00}; what a time picker adds behind it (seconds, zone) is left out.
     *
     * @throws Refusal when it is missing or no time
     */
    public LocalTime time(String field) {
        String given = text(field);
        try {
            return LocalTime.parse(given.length() > 5 ? given.substring(0, 5) : given);
        } catch (DateTimeParseException noTime) {
            throw new Refusal("answer.no-time", label(field), given);
        }
    }

    /**
     * One of the choices of a radio group or list; {@code not-coming} stands for {@code NOT_COMING}.
     *
     * @throws Refusal when it is missing or not among the choices
     */
    public <E extends Enum<E>> E choice(String field, Class<E> choices) {
        String given = text(field);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> keyOf(choice).equals(given))
                .findFirst()
                .orElseThrow(() -> new Refusal("answer.not-offered", label(field), given));
    }

    /**
     * A choice among options that were computed when the form was opened.
     *
     * @throws Refusal when it is missing or not among them
     */
    public String choice(String field, List<String> offered) {
        String given = text(field);
        if (!offered.contains(given)) {
            throw new Refusal("answer.not-offered", label(field), given);
        }
        return given;
    }

    /**
     * The ticked entries of a checklist, in its order; none when nothing is ticked.
     *
     * @throws Refusal when one is not among those offered
     */
    public List<String> choices(String field, List<String> offered) {
        List<String> given = list(field);
        given.stream().filter(one -> !offered.contains(one)).findFirst().ifPresent(stranger -> {
            throw new Refusal("answer.not-offered", label(field), stranger);
        });
        return given.stream().distinct().toList();
    }

    /**
     * A whole number, zero or more.
     *
     * @throws Refusal when it is missing, negative or not whole
     */
    public int count(String field) {
        String given = text(field);
        try {
            int count = Integer.parseInt(given);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException notWhole) {
            // told below in the same words
        }
        throw new Refusal("answer.no-count", label(field), given);
    }

    /** Whether a box is ticked. */
    public boolean ticked(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** The form's way to write a choice: {@code NOT_COMING} is {@code not-coming}. */
    public static String keyOf(Enum<?> choice) {
        return choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The label of a field of this form, for a sentence that refuses it. */
    public Text label(String field) {
        return new Text(form + "." + field + ".label");
    }

    private List<String> list(String field) {
        Object value = values.get(field);
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        if (value instanceof SpinJsonNode json && json.isArray()) {
            return parse(field, json.toString());
        }
        if (value instanceof String json && !json.isBlank()) {
            return parse(field, json);
        }
        return List.of();
    }

    private List<String> parse(String field, String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException noList) {
            throw new Refusal("answer.not-offered", label(field), json);
        }
    }
}
