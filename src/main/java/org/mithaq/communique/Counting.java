package org.mithaq.communique;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/** Counts members in words, as each language does, and reads such counts again. */
@Component
class Counting {

    private final Words words;

    Counting(Words words) {
        this.words = words;
    }

    /** A number in words where the language has a short one, such as {@code تسعة}; else its digits. */
    String number(Locale locale, int count) {
        List<String> numbers = numbers(locale);
        return count < numbers.size() ? numbers.get(count) : Integer.toString(count);
    }

    /** A number of members, such as {@code تسعة أعضاء}. */
    String members(Locale locale, int count) {
        return words.say(locale, "communique.members." + form(locale, count), number(locale, count));
    }

    /**
     * The numbers of members that a text names, in digits or in words.
     *
     * @param text as {@link Wording#plain} writes it
     */
    List<Integer> membersNamed(Locale locale, String text) {
        List<String> numbers = numbers(locale).stream().map(Wording::plain).toList();
        String inWords = numbers.stream()
                .filter(word -> !word.isEmpty())
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String nouns = Wording.plain(words.say(locale, "communique.members.nouns"));
        // Arabic writes "and", "with", "for" and the like in one word with what follows.
        Matcher named = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])[وفبكل]{0,2}(\\p{N}+|" + inWords + ")\\)?\\s+(?:" + nouns + ")(?!\\p{L})")
                .matcher(text);
        List<Integer> found = new ArrayList<>();
        while (named.find()) {
            String number = named.group(1);
            found.add(numbers.contains(number) ? numbers.indexOf(number) : parsed(number));
        }
        IntStream.rangeClosed(1, 2)
                .filter(count -> !found.contains(count))
                .filter(count -> Wording.mentions(text, members(locale, count)))
                .forEach(found::add);
        return found;
    }

    private static int parsed(String digits) {
        return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private List<String> numbers(Locale locale) {
        return List.of(words.say(locale, "communique.numbers").split("\\|"));
    }

    /** The plural form that a number asks for; Arabic has one for two, for three to ten, and for eleven to ninety-nine. */
    private static String form(Locale locale, int count) {
        if (!locale.getLanguage().equals("ar")) {
            return count == 1 ? "one" : "other";
        }
        int rest = count % 100;
        if (count == 1) {
            return "one";
        }
        if (count == 2) {
            return "two";
        }
        if (rest >= 3 && rest <= 10) {
            return "few";
        }
        return rest >= 11 ? "many" : "other";
    }
}
