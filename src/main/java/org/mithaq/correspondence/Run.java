package org.mithaq.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a letter, Arabic or not: what an organ or an official wrote in Arabic says so in a letter of another language.
 *
 * @param arabic whether it is in Arabic letters, with the signs and digits among them
 */
public record Run(String text, boolean arabic) {

    /** A text without a Latin letter as a whole, else from an Arabic letter to the last one before the next Latin letter. */
    private static final Pattern ARABIC =
            Pattern.compile("^\\P{IsLatin}*\\p{IsArabic}\\P{IsLatin}*$|\\p{IsArabic}(?:\\P{IsLatin}*\\p{IsArabic})?");

    /** The parts of a text, in order. */
    static List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher arabic = ARABIC.matcher(text);
        int end = 0;
        while (arabic.find()) {
            add(runs, text.substring(end, arabic.start()), false);
            add(runs, arabic.group(), true);
            end = arabic.end();
        }
        add(runs, text.substring(end), false);
        return List.copyOf(runs);
    }

    private static void add(List<Run> runs, String text, boolean arabic) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, arabic));
        }
    }
}
