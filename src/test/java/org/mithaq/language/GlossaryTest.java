package org.mithaq.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The glossary")
class GlossaryTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "messages");
    private static final int CELLS_OF_A_WORD = 5;
    private static final int CELLS_OF_A_WARNING = 3;

    @ParameterizedTest
    @CsvSource({"0, ar", "1, fr"})
    @DisplayName("names the words that the house says")
    void said(int column, String language) throws IOException {
        String said = said(language);

        assertThat(rows(CELLS_OF_A_WORD))
                .hasSizeGreaterThan(30)
                .extracting(row -> row.get(column).toLowerCase(Locale.ROOT))
                .allSatisfy(word -> assertThat(said).contains(word));
    }

    @Test
    @DisplayName("has one word for one concept, and one concept for one word")
    void once() throws IOException {
        assertThat(rows(CELLS_OF_A_WORD)).extracting(row -> row.get(0)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("warns of words that the house does not say")
    void notSaid() throws IOException {
        String said = said("ar");

        assertThat(rows(CELLS_OF_A_WARNING))
                .isNotEmpty()
                .extracting(row -> row.get(0))
                .allSatisfy(word -> assertThat(said).doesNotContain(word));
    }

    /** The rows of the tables that have so many columns, without their heads. */
    private static List<List<String>> rows(int cells) throws IOException {
        return Files.readAllLines(Path.of("src", "docs", "glossary.md")).stream()
                .filter(line -> line.startsWith("|") && !line.matches("\\|[-|]+|\\| (Arabic|not) .*"))
                .map(line -> Arrays.stream(
                                line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .filter(row -> row.size() == cells)
                .toList();
    }

    /** Everything that the bundles say in a language. */
    private static String said(String language) throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .map(GlossaryTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).toLowerCase(Locale.ROOT);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
