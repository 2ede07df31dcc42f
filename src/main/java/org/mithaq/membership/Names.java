package org.mithaq.membership;

import java.util.Locale;

/** A name that is kept in the three languages of the house. */
final class Names {

    private Names() {}

    static String in(Locale locale, String arabic, String french, String english) {
        return switch (locale.getLanguage()) {
            case "ar" -> arabic;
            case "fr" -> french;
            default -> english;
        };
    }
}
