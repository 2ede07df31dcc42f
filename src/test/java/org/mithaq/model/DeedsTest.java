package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.ledger.Deed;

@DisplayName("The deeds of the house")
class DeedsTest {

    private static final String OPERATION = "operation";

    private static final List<String> DEEDS =
            Stream.concat(records(), operations()).toList();

    /** Words in a deed that are no logins. */
    private static final Set<String> NOBODY = Set.of(
            "matter",
            "authority",
            "token",
            "what",
            "format",
            "organ",
            "organs",
            "office",
            "offices",
            "step",
            "task",
            "rule",
            "verdict",
            "article",
            "deployment",
            "operation",
            "entity",
            "resolution",
            "ballot",
            "document",
            "election",
            "letter",
            "language",
            "page",
            "awaited",
            "row",
            "askedBy",
            "process",
            "finding");

    private static Stream<JavaClass> types() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.mithaq").stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(Deed.class));
    }

    private static Stream<String> records() {
        return types().map(JavaClass::getSimpleName).map(DeedsTest::key).filter(deed -> !deed.equals(OPERATION));
    }

    /** Each operation of the engine is a deed of its own; so is a tool that the engine itself does not name. */
    private static Stream<String> operations() {
        return Stream.concat(
                        Arrays.stream(UserOperationLogEntry.class.getFields())
                                .filter(constant -> constant.getName().startsWith("OPERATION_TYPE_"))
                                .map(DeedsTest::value),
                        Stream.of("Use"))
                .map(name -> OPERATION + "-" + key(name))
                .distinct();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    @Test
    @DisplayName("are each called by a key of their own, which fits into an entry")
    void keys() {
        assertThat(DEEDS).hasSizeGreaterThan(50).doesNotHaveDuplicates().allSatisfy(deed -> assertThat(deed)
                .hasSizeLessThanOrEqualTo(64));
    }

    @Test
    @DisplayName(
            "say whom they are about in components of a known name; whoever adds another word says that it is nobody")
    void people() {
        List<String> words = types().map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> List.of("java.lang.String", "java.util.List<java.lang.String>")
                        .contains(component.getGenericType().getTypeName()))
                .map(RecordComponent::getName)
                .distinct()
                .toList();

        assertThat(words).containsAll(Deed.PEOPLE).containsAll(NOBODY);
        assertThat(Deed.PEOPLE).doesNotContainAnyElementsOf(NOBODY);
        assertThat(words).allMatch(word -> Deed.PEOPLE.contains(word) || NOBODY.contains(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    @DisplayName("have a name in each language, and every name is that of a deed")
    void names(String language) {
        Properties names = bundle(language);

        assertThat(names.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        DEEDS.stream().map(deed -> "deed." + deed).toList());
        assertThat(names.values())
                .allSatisfy(name -> assertThat(name.toString()).isNotBlank().doesNotContain("'", "{"));
    }

    private static String key(String record) {
        return record.replaceAll("(?<=[a-z0-9])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Properties bundle(String language) {
        String bundle = "/messages/deeds_%s.properties".formatted(language);
        try (InputStream file = DeedsTest.class.getResourceAsStream(bundle)) {
            Properties names = new Properties();
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
