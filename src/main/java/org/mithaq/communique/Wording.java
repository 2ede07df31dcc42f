package org.mithaq.communique;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as it is compared: by what it says, whatever way it was typed.
 *
 * <p>Left out are Arabic vowel marks, tatweel, marks of direction, a hamza and its seat, the dots of a final ya, runs of
 * white space, punctuation at the end, the case of Latin letters. Digits of every script become those of ASCII.
 */
record Wording(String plain) {

    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\u0640\\p{Cf}]");
    private static final Pattern END = Pattern.compile("(?<![\\s\\p{P}])[\\s\\p{P}]+$");

    static Wording of(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[أإآٱ]", "ا")
                .replace('ؤ', 'و')
                .replaceAll("[ئى]", "ي")
                .replace("ء", "")
                .replace('’', '\'');
        String bare = digits(MARKS.matcher(letters).replaceAll("")).toLowerCase(Locale.ROOT);
        return new Wording(
                END.matcher(bare).replaceAll("").replaceAll("\\s+", " ").strip());
    }

    /**
     * Whether the text names something: the same words in the same order, not as a part of a longer number or word.
     *
     * <p>The Arabic particles that are written in one with the next word may stand before it.
     */
    boolean mentions(String something) {
        return mentionOf(something).find();
    }

    /** The text without its first mention of something. */
    Wording without(String something) {
        return new Wording(mentionOf(something).replaceFirst("|"));
    }

    private Matcher mentionOf(String something) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])[وفبكل]{0,2}" + Pattern.quote(of(something).plain) + "(?![\\p{L}\\p{N}])")
                .matcher(plain);
    }

    private static String digits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> Character.isDigit(character) ? '0' + Character.digit(character, 10) : character)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }
}
