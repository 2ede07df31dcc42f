package org.mithaq.communique;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/** Counts in words, as each language does, and reads such counts again. */
@Component
class Counting {

    /** Stands for a number that is not read: the last part of a longer one, or one given in two ways that differ. */
    static final int UNREAD = Integer.MAX_VALUE;

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

    /** An office and how many hold it, such as {@code عضو منظمة الشباب (ثلاثة)}; the office alone when one does. */
    String holders(Locale locale, SittingRecord.Office office) {
        return office.holders() == 1
                ? office.name()
                : words.say(locale, "communique.office", office.name(), number(locale, office.holders()));
    }

    /** Whether a text names a number, in digits or in words. */
    boolean names(Locale locale, Wording text, int count) {
        return text.mentions(Integer.toString(count)) || text.mentions(number(locale, count));
    }

    /**
     * The numbers of members that a text names, in digits or in words.
     *
     * <p>A number in several words, such as {@code twenty-five}, is {@link #UNREAD}, and so is one that is added to
     * something before it, such as {@code the secretary and nine members}.
     */
    List<Integer> membersNamed(Locale locale, Wording text) {
        List<String> numbers = plain(numbers(locale));
        String number = "(\\p{N}+|" + anyOf(numbers) + ")";
        String noun = anyOf(plain(list(locale, "communique.members.nouns")));
        // Arabic writes "and", "with", "for" and the like in one word with what follows.
        Matcher named = Pattern.compile("(?<![\\p{L}\\p{N}])([وفبكل]{0,2})(?:" + number + " ?\\()?" + number
                        + "\\)? (?:" + noun + ")(?!\\p{L})")
                .matcher(text.plain());
        String before = anyOf(plain(list(locale, "communique.numbers.before")));
        Pattern joined = Pattern.compile("(?:-|\\p{N}[ .,]|(?<!\\p{L})(?:" + before + ") )$");
        List<Integer> found = new ArrayList<>();
        while (named.find()) {
            boolean added = named.group(1).contains("و")
                    || joined.matcher(text.plain().substring(0, named.start())).find();
            int count = read(numbers, named.group(3));
            boolean twice = named.group(2) != null && read(numbers, named.group(2)) != count;
            found.add(added || twice ? UNREAD : count);
        }
        IntStream.rangeClosed(1, 2)
                .filter(count -> !found.contains(count))
                .filter(count -> text.mentions(members(locale, count)))
                .forEach(found::add);
        return found;
    }

    private static int read(List<String> numbers, String number) {
        if (numbers.contains(number)) {
            return numbers.indexOf(number);
        }
        return number.length() > 6 ? UNREAD : Integer.parseInt(number);
    }

    private List<String> numbers(Locale locale) {
        return list(locale, "communique.numbers");
    }

    private List<String> list(Locale locale, String key) {
        return List.of(words.say(locale, key).split("\\|"));
    }

    private static List<String> plain(List<String> words) {
        return words.stream().map(word -> Wording.of(word).plain()).toList();
    }

    /** A pattern for one of some words, the longest that fits. */
    private static String anyOf(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
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
