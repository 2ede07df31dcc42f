package org.mithaq.communique;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares texts by what they say, whatever way they were typed. */
final class Wording {

    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\u0640\\p{Cf}]");
    private static final Pattern END = Pattern.compile("[\\s\\p{P}]+$");

    private Wording() {}

    /**
     * A text without what may differ between two ways of typing it.
     *
     * <p>Left out: Arabic vowel marks, tatweel, marks of direction, a hamza and its seat, the dots of a final ya, runs of
     * white space, the case of Latin letters. Digits of every script become those of ASCII.
     */
    static String plain(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[أإآٱ]", "ا")
                .replace('ؤ', 'و')
                .replaceAll("[ئى]", "ي")
                .replace("ء", "")
                .replace('’', '\'');
        String bare = MARKS.matcher(letters).replaceAll("");
        return digits(bare).replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a text names something: the same words in the same order, not as a part of a longer number or word.
     *
     * <p>A letter before it is allowed, for the Arabic words that are written in one with the next. Punctuation at the
     * end of what is looked for does not matter.
     */
    static boolean mentions(String text, String something) {
        String sought = END.matcher(plain(something)).replaceAll("");
        return Pattern.compile("(?<!\\p{N})" + Pattern.quote(sought) + "(?![\\p{L}\\p{N}])")
                .matcher(plain(text))
                .find();
    }

    private static String digits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> Character.isDigit(character) ? '0' + Character.digit(character, 10) : character)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }
}
