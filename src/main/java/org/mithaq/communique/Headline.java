package org.mithaq.communique;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.mithaq.language.Languages;

/**
 * A published communiqué in a list.
 *
 * @param number of the meeting
 * @param opening the part of its text that says who met, when and where
 * @param organName in the communiqué's language
 * @param language ISO 639 code
 * @param zone the organ's time zone
 * @param heldOn day of the sitting, in that zone
 */
public record Headline(
        String number,
        String title,
        String opening,
        String organName,
        String language,
        String zone,
        LocalDate heldOn,
        Instant publishedAt) {

    /** The language in which it is written. */
    public Locale locale() {
        return Languages.of(language);
    }

    /** The direction in which it is written. */
    public String direction() {
        return Languages.direction(locale());
    }

    /** The day of its publication, in the organ's zone. */
    public LocalDate publishedOn() {
        return LocalDate.ofInstant(publishedAt, ZoneId.of(zone));
    }

    /** The first line of its opening. */
    public String summary() {
        return opening.lines().findFirst().orElse("");
    }
}
