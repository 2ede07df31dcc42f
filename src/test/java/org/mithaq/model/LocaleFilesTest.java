package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.language.Languages;

@DisplayName("The engine's web applications")
class LocaleFilesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[ds]|\\{}");

    /** Mark-up, placeholders, patterns of dates, and the one pattern that is quoted to the reader. */
    private static final String LETTERS_OF_NO_LANGUAGE =
            "<[^>]*>|&\\w+;|\\{\\{.*?}}|%[ds]|\\b(D+|M+|Y+|d+|LT|L|HH:mm)\\b|'yyyy-MM-ddTHH:mm:ss'";

    private static final String OWN_TEXTS =
            "/META-INF/resources/webjars/camunda/app/tasklist/scripts/mithaq/texts.json";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"tasklist, ar", "tasklist, fr", "welcome, ar", "welcome, fr"})
    @DisplayName("say in each language what they say in English, and leave nothing out")
    void everyKey(String application, String language) {
        Map<String, String> english = LocaleFile.of(application, "en");
        Map<String, String> own = LocaleFile.of(application, language);

        assertThat(english).hasSizeGreaterThan(150);
        assertThat(own).containsOnlyKeys(english.keySet());
        assertThat(own).allSatisfy((key, text) -> assertThat(text.isBlank())
                .as(key)
                .isEqualTo(english.get(key).isBlank()));
        own.forEach((key, text) -> assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    @DisplayName("speak Arabic without a Latin word")
    void noLatinWord(String application) {
        assertThat(LocaleFile.of(application, "ar"))
                .allSatisfy((key, text) -> assertThat(text.replaceAll(LETTERS_OF_NO_LANGUAGE, ""))
                        .as(key)
                        .doesNotContainPattern("[A-Za-z]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    @DisplayName("speak French as it is printed")
    void printedFrench(String application) {
        assertThat(LocaleFile.of(application, "fr"))
                .allSatisfy((key, text) -> assertThat(text.replaceAll(LETTERS_OF_NO_LANGUAGE, ""))
                        .as(key)
                        .doesNotContain("'")
                        .doesNotContainPattern("[^\u202F][:;!?»]|«[^\u202F]"));
    }

    @Test
    @DisplayName("name the months as the documents of the house do, and begin the week on Monday")
    void months() {
        for (Locale locale : Languages.ALL.subList(0, 2)) {
            Map<String, String> texts = LocaleFile.of("tasklist", locale.getLanguage());
            for (int month = 1; month <= 12; month++) {
                assertThat(texts.get("/dateLocales/months/" + (month - 1)))
                        .isEqualTo(Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale));
            }
            assertThat(texts).containsEntry("/dateLocales/week/dow", "1");
        }
    }

    @Test
    @DisplayName("have the forms' own texts in Arabic and in French alike")
    void formTexts() {
        Map<String, String> arabic = LocaleFile.texts(OWN_TEXTS, "/ar");
        Map<String, String> french = LocaleFile.texts(OWN_TEXTS, "/fr");

        assertThat(arabic).hasSizeGreaterThan(30).containsOnlyKeys(french.keySet());
        assertThat(arabic).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern("[A-Za-z]"));
        arabic.forEach((key, text) -> assertThat(placeholders(text)).as(key).isEqualTo(placeholders(key)));
        french.forEach((key, text) -> assertThat(placeholders(text)).as(key).isEqualTo(placeholders(key)));
    }

    /** A number may stand in one form of its word and not in another. */
    private static TreeSet<String> placeholders(String text) {
        return new TreeSet<>(PLACEHOLDER
                .matcher(text.replace(" ", ""))
                .results()
                .map(MatchResult::group)
                .toList());
    }
}
