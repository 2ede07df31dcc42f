package org.mithaq.engine;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;

/**
 * One field of a deployed form.
 *
 * @param label as the reader's form shows it
 * @param fixed whether it is shown to be read, not to be written
 * @param confidential whether the answer is handed over and kept nowhere else
 * @param hide the FEEL condition under which it is not asked; none when it always is
 */
record Field(
        String key,
        String label,
        Kind kind,
        boolean required,
        boolean fixed,
        boolean confidential,
        @Nullable String hide) {

    private static final int LONGEST_QUOTE = 40;

    /**
     * The answer to this field; null when there is none.
     *
     * @throws TooLate when it is shown to be read and has changed since: the form was opened before, or is forged
     * @throws Refusal when the field does not take what was given
     */
    @Nullable
    Object answer(@Nullable Object given, Shown shown) {
        if (!fixed) {
            return given == null ? null : kind.admit(this, given, shown);
        }
        if (given != null && !inOneLine(given).equals(inOneLine(shown.value(key)))) {
            throw new TooLate("form.stale", label);
        }
        return given;
    }

    /** What conditions are weighed with: the answer, or what the form takes for none. */
    @Nullable
    Object weighed(@Nullable Object answer, Shown shown) {
        Object there = fixed ? shown.value(key) : answer;
        return there == null ? kind.unanswered() : there;
    }

    /**
     * Holds the answer against the rest of the form.
     *
     * @param hidden whether the field is not asked; weighed only where it matters
     * @throws Refusal when it is given to a field that is not asked, or missing where it is needed
     */
    void check(@Nullable Object answer, BooleanSupplier hidden) {
        boolean answered = answer != null && !answer.equals(kind.unanswered());
        if (fixed || !answered && !required) {
            return;
        }
        if (answered == hidden.getAsBoolean()) {
            throw refused(answered ? "answer.not-asked" : "answer.missing");
        }
    }

    Refusal refused(String sentence, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = label;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new Refusal(sentence, arguments);
    }

    /** What somebody typed, as far as a sentence repeats it. */
    static String quoted(Object typed) {
        String text = written(typed).replaceAll("\\p{C}", "");
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String written(Object typed) {
        return typed instanceof SerializableValue wrapped
                ? Objects.toString(wrapped.getValueSerialized(), "")
                : typed.toString();
    }

    /** Forms show some texts in one line, and submit them so. */
    private static String inOneLine(@Nullable Object text) {
        return Objects.toString(text, "").replaceAll("[\\r\\n\\t]", " ");
    }
}
