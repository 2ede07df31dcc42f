package org.mithaq.membership;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Languages;
import org.mithaq.language.Phrase;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What an organ or an office is called: authentic in one language of the house, and translated where somebody has said how.
 *
 * @param language ISO 639 code of the language in which it is authentic
 */
public record Name(
        String language,
        @Column("name_ar") @Nullable String arabic,
        @Column("name_fr") @Nullable String french,
        @Column("name_en") @Nullable String english) {

    /** @throws IllegalArgumentException when it is missing in the language in which it would be authentic */
    public Name {
        if (find(Languages.of(language), arabic, french, english).isEmpty()) {
            throw new IllegalArgumentException("It has no name in its own language, " + language);
        }
    }

    /** The one that is official. */
    public Phrase authentic() {
        Locale own = Languages.of(language);
        return new Phrase(find(own, arabic, french, english).orElseThrow(), own);
    }

    /** What somebody reads who reads a language: the translation, else the authentic name. */
    public Phrase in(Locale reader) {
        return find(reader, arabic, french, english)
                .map(translation -> new Phrase(translation, reader))
                .orElseGet(this::authentic);
    }

    /** Whether somebody who reads a language reads a translation. */
    public boolean isTranslatedFor(Locale reader) {
        return !in(reader).language().equals(language);
    }

    /** Whether a word is this name, in any language. */
    boolean is(String word) {
        return Stream.of(arabic, french, english).filter(Objects::nonNull).anyMatch(word::equalsIgnoreCase);
    }

    private static Optional<String> find(
            Locale locale, @Nullable String arabic, @Nullable String french, @Nullable String english) {
        return Optional.ofNullable(
                switch (locale.getLanguage()) {
                    case "ar" -> arabic;
                    case "fr" -> french;
                    default -> english;
                });
    }
}
