package org.mithaq.language;

import java.util.Locale;

/** Some words and the language in which they are written. */
public record Phrase(String text, Locale locale) {

    /** ISO 639 code of their language. */
    public String language() {
        return locale.getLanguage();
    }

    /** The direction in which they are written. */
    public String direction() {
        return Languages.direction(locale);
    }
}
