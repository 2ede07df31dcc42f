package org.mithaq.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mithaq.language.Refusal;

/** The answers of one submitted form, which its guard has found to be allowed; here they are read by type. */
public class Answers {

    private final FormSchema form;
    private final Map<String, Object> values;

    Answers(FormSchema form, Map<String, Object> values) {
        this.form = form;
        this.values = values;
    }

    /**
     * A text that must be given, here if not in every case.
     *
     * @throws Refusal when it is missing
     */
    public String text(String field) {
        return optionalText(field).orElseThrow(() -> new Refusal("answer.missing", form.label(field)));
    }

    /** A text that may be left out; never blank. */
    public Optional<String> optionalText(String field) {
        return Optional.ofNullable((String) values.get(field));
    }

    /** The lines of a text area, stripped, without the empty ones; none when it is empty. */
    public List<String> lines(String field) {
        return optionalText(field).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A calendar day; see {@link #text(String)}. */
    public LocalDate day(String field) {
        return LocalDate.parse(text(field));
    }

    /** A time of day; see {@link #text(String)}. */
    public LocalTime time(String field) {
        return LocalTime.parse(text(field));
    }

    /** One of the choices of the form, where {@code not-coming} stands for {@code NOT_COMING}; see {@link #text(String)}. */
    public <E extends Enum<E>> E choice(String field, Class<E> choices) {
        return Enum.valueOf(choices, text(field).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The ticked entries of a list, each once; none when nothing is ticked. */
    @SuppressWarnings("unchecked")
    public List<String> choices(String field) {
        return (List<String>) Optional.ofNullable(values.get(field)).orElse(List.of());
    }

    /**
     * A whole number, zero or more.
     *
     * @throws Refusal when it is missing
     */
    public int count(String field) {
        return Optional.ofNullable((Integer) values.get(field))
                .orElseThrow(() -> new Refusal("answer.missing", form.label(field)));
    }

    /** Whether a box is ticked. */
    public boolean ticked(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** The form's way to write a choice: {@code NOT_COMING} is {@code not-coming}. */
    public static String keyOf(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
