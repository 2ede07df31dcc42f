package org.mithaq.ledger.proof;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How moments are written in what is hashed. */
public final class Moments {

    private Moments() {}

    /** A moment in UTC with six digits of the second, such as {@code 2021-03-14T15:00:00.000000Z}; other years have a sign. */
    public static String text(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > 9999) {
            return moment.toString();
        }
        char[] text = "0000-00-00T00:00:00.000000Z".toCharArray();
        digits(text, 4, utc.getYear());
        digits(text, 7, utc.getMonthValue());
        digits(text, 10, utc.getDayOfMonth());
        digits(text, 13, utc.getHour());
        digits(text, 16, utc.getMinute());
        digits(text, 19, utc.getSecond());
        digits(text, 26, utc.getNano() / 1000);
        return new String(text);
    }

    /** Adds a number to zeros that end at a place. */
    private static void digits(char[] text, int end, int number) {
        for (int rest = number, at = end - 1; rest > 0; rest /= 10, at--) {
            text[at] += (char) (rest % 10);
        }
    }
}
