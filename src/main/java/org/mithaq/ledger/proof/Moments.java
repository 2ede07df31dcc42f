package org.mithaq.ledger.proof;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How moments are written in what is hashed. */
public final class Moments {

    private Moments() {}

    /** A moment in UTC with six digits of the second, such as {@code 2021-03-14T15:00:00.000000Z}. */
    public static String text(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(27);
        digits(text, utc.getYear(), 1000).append('-');
        digits(text, utc.getMonthValue(), 10).append('-');
        digits(text, utc.getDayOfMonth(), 10).append('T');
        digits(text, utc.getHour(), 10).append(':');
        digits(text, utc.getMinute(), 10).append(':');
        digits(text, utc.getSecond(), 10).append('.');
        return digits(text, utc.getNano() / 1000, 100_000).append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int highest) {
        for (int unit = highest; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
        return text;
    }
}
