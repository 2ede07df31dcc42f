package org.mithaq.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the sentences of the bundles, with dates and times as they are written in the language. */
@Component
public class Words {

    private final MessageSource bundles;
    private final Languages languages;

    Words(MessageSource bundles, Languages languages) {
        this.bundles = bundles;
        this.languages = languages;
    }

    /**
     * A sentence in the language of the reader of this moment.
     *
     * @param key its key in the bundles
     * @param arguments strings, numbers, dates, date-times or {@link Text}s
     */
    public String say(String key, Object... arguments) {
        return say(languages.ofReader(), key, arguments);
    }

    /** A sentence in the given language; see {@link #say(String, Object...)}. */
    public String say(Locale locale, String key, Object... arguments) {
        Object[] readable = Arrays.stream(arguments)
                .map(argument -> readable(locale, argument))
                .toArray();
        return bundles.getMessage(key, readable, locale);
    }

    /**
     * Several in a line, and how many others there are.
     *
     * @param first what the first of them are called
     * @param all how many they are
     */
    public String inALine(List<String> first, int all) {
        String line = String.join(say("list.separator"), first);
        int others = all - first.size();
        return others == 0 ? line : line + say("list.separator") + say("turnout.and-others", others);
    }

    /** The sentence of a refusal in the language of the reader of this moment. */
    public String say(Refusal refusal) {
        return say(refusal.key(), refusal.arguments());
    }

    /** A day with its name, such as {@code الأحد 14 مارس 2021}. */
    public static String day(Locale locale, LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(date);
    }

    /** A time of day, such as {@code 15:00}. */
    public static String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    /** A day with its name and a time of day, such as {@code الأحد 14 مارس 2021 · 15:00}. */
    public static String moment(Locale locale, LocalDateTime moment) {
        return day(locale, moment.toLocalDate()) + " · " + time(moment.toLocalTime());
    }

    /** The time of day of an instant in a zone, such as {@code 15:00}. */
    public static String time(Instant instant, ZoneId zone) {
        return time(instant.atZone(zone).toLocalTime());
    }

    private Object readable(Locale locale, Object argument) {
        if (argument instanceof Text text) {
            return say(locale, text.key());
        }
        if (argument instanceof LocalDate date) {
            return day(locale, date);
        }
        if (argument instanceof LocalDateTime moment) {
            return say(locale, "moment", day(locale, moment.toLocalDate()), time(moment.toLocalTime()));
        }
        if (argument instanceof LocalTime time) {
            return time(time);
        }
        return argument.toString();
    }
}
