package org.mithaq.communique;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.mithaq.language.Languages;

/**
 * A published communiqué in a list.
 *
 * @param number of the meeting
 * @param organName in the communiqué's language
 * @param language ISO 639 code
 * @param heldOn day of the sitting, in the organ's zone
 */
public record Headline(
        String number, String title, String organName, String language, LocalDate heldOn, Instant publishedAt) {

    /** The language in which it is written. */
    public Locale locale() {
        return Languages.of(language);
    }
}
