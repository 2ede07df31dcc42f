package org.mithaq.engine;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.FullText;

/**
 * A text field or a text area.
 *
 * <p>A text is kept stripped, its lines ended by LF, those of a text field joined to one. The marks that turn the order of
 * the letters after them, which word processors leave in what is copied from them, are left out: nobody sees them, and
 * 19 is read as 91 behind one. Lengths are counted in UTF-16 units, as browsers count them.
 *
 * @param oneLine whether it is a text field
 * @param shape what the text must contain a match of; none when anything will do
 */
record Writing(boolean oneLine, int shortest, int longest, @Nullable Shape shape) implements Kind {

    /** Nobody writes more into one field, whatever the form says. */
    static final int LONGEST = 20_000;

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    /** Control characters, halves of characters, and what XML has no place for. */
    private static final Pattern UNKEPT = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    /**
     * The shape of a text.
     *
     * @param refusal the sentence that refuses a text of another shape
     */
    record Shape(Pattern pattern, String refusal) {}

    @Override
    public @Nullable Object admit(Field field, Object given, Shown shown) {
        if (!(given instanceof String typed)) {
            throw field.refused("answer.wrong-kind");
        }
        String text = kept(typed);
        if (UNKEPT.matcher(text).find()) {
            throw field.refused("answer.unkept-characters");
        }
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > longest) {
            throw field.refused("answer.too-long", longest);
        }
        if (text.length() < shortest) {
            throw field.refused("answer.too-short", shortest);
        }
        if (shape != null && !shape.pattern().matcher(text).find()) {
            throw field.refused(shape.refusal(), Field.quoted(text));
        }
        return text;
    }

    @Override
    public Object unanswered() {
        return "";
    }

    @Override
    public Object told(Object text) {
        return new FullText((String) text);
    }

    private String kept(String typed) {
        String lines = LINE_END.matcher(typed).replaceAll(oneLine ? " " : "\n");
        String text = TURNING.matcher(lines).replaceAll("");
        return (oneLine ? text.replace('\t', ' ') : text).strip();
    }
}
