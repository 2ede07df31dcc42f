package org.mithaq.oversight;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import org.mithaq.language.Languages;

/**
 * An entry as it is told to a reader.
 *
 * @param heading the stage that begins with it, and its item; empty where the former goes on
 * @param time in the organ's zone
 * @param who did it, by name
 * @param standIn in whose stead, by name; empty for the holder
 * @param office in which they did; empty where they were asked by name
 * @param title what was done
 * @param facts what is told of it, short enough to stand there
 * @param folded what is told of it at length
 * @param seen what was shown to whoever did it
 */
record Line(
        long sequence,
        String heading,
        String day,
        String time,
        String who,
        String standIn,
        String office,
        String title,
        List<Fact> facts,
        List<Fact> folded,
        List<Fact> seen) {

    /** Something that an entry says. */
    record Fact(String label, List<Words> words) {}

    /**
     * Words in their language.
     *
     * @param language ISO 639 code
     */
    record Words(String text, String language) {

        /** Words that are in Arabic when they hold an Arabic letter, else in the reader's language. */
        static Words of(String text, Locale reader) {
            boolean arabic = text.codePoints().anyMatch(sign -> UnicodeScript.of(sign) == UnicodeScript.ARABIC);
            return new Words(text, arabic ? "ar" : reader.getLanguage());
        }

        public String direction() {
            return Languages.direction(Locale.forLanguageTag(language));
        }
    }
}
