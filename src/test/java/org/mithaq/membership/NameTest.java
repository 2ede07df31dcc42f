package org.mithaq.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Languages;
import org.mithaq.language.Phrase;

@DisplayName("A name")
class NameTest {

    private static final Locale ARABIC = Languages.of("ar");
    private static final Locale FRENCH = Languages.of("fr");
    private static final Name IN_TWO_LANGUAGES = new Name("ar", "المقرر", "Rapporteur", null);

    @Test
    @DisplayName("is read in the reader's language where it is translated")
    void translated() {
        assertThat(IN_TWO_LANGUAGES.in(FRENCH)).isEqualTo(new Phrase("Rapporteur", FRENCH));
        assertThat(IN_TWO_LANGUAGES.isTranslatedFor(FRENCH)).isTrue();
    }

    @Test
    @DisplayName("is read as it is authentic, in its own language and direction, where nobody has translated it")
    void authentic() {
        Phrase read = IN_TWO_LANGUAGES.in(Locale.ENGLISH);

        assertThat(read).isEqualTo(new Phrase("المقرر", ARABIC)).isEqualTo(IN_TWO_LANGUAGES.authentic());
        assertThat(read.direction()).isEqualTo("rtl");
        assertThat(IN_TWO_LANGUAGES.isTranslatedFor(Locale.ENGLISH)).isFalse();
        assertThat(IN_TWO_LANGUAGES.isTranslatedFor(ARABIC)).isFalse();
    }

    @Test
    @DisplayName("may be authentic in French and translated into Arabic")
    void authenticInFrench() {
        Name name = new Name("fr", "المقرر", "Rapporteur", null);

        assertThat(name.authentic()).isEqualTo(new Phrase("Rapporteur", FRENCH));
        assertThat(name.in(ARABIC)).isEqualTo(new Phrase("المقرر", ARABIC));
        assertThat(name.isTranslatedFor(ARABIC)).isTrue();
    }

    @Test
    @DisplayName("is refused without its authentic words")
    void missing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Name("ar", null, "Rapporteur", "Rapporteur"))
                .withMessageContaining("ar");
    }
}
