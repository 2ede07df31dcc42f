package org.mithaq.membership;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/** Recognises the words of a list of members in every language of the house, however they are accented or spaced. */
@Component
class ImportWords {

    private final Words words;

    ImportWords(Words words) {
        this.words = words;
    }

    /** The column that a header names; empty when none is called so. */
    Optional<ImportColumn> column(String header) {
        return Arrays.stream(ImportColumn.values())
                .filter(column -> isSaid(header, column.key()))
                .findFirst();
    }

    /** The gender that a word means; empty when it means none. */
    Optional<Particulars.Gender> gender(String word) {
        return Arrays.stream(Particulars.Gender.values())
                .filter(gender -> isSaid(word, "import.gender." + gender))
                .findFirst();
    }

    /** Yes or no; empty when a word means neither. */
    Optional<Boolean> yesOrNo(String word) {
        if (isSaid(word, "import.yes")) {
            return Optional.of(true);
        }
        return isSaid(word, "import.no") ? Optional.of(false) : Optional.empty();
    }

    private boolean isSaid(String word, String key) {
        String said = plain(word);
        return Languages.ALL.stream().anyMatch(locale -> said.equals(plain(words.say(locale, key))));
    }

    /** The letters and digits alone, without accents and in lower case. */
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
