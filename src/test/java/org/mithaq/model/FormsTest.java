package org.mithaq.model;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the conventions of the forms and of their Arabic and French labels. */
@DisplayName("The forms")
class FormsTest {

    private static final Path FORMS = Path.of("forms");
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINE = 300;

    /** The components that the Tasklist renders and submits without fault; it fails on file pickers and dynamic lists. */
    private static final Set<String> RENDERED =
            Set.of("text", "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "datetime");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}");

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("carry the name of their file and the format of the Tasklist")
    void carryTheNameOfTheirFile(Form form) {
        assertThat(form.json().path("id").asText()).isEqualTo(form.name());
        assertThat(form.json().path("type").asText()).isEqualTo("default");
        assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.json().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("begin with a heading and use only components that the Tasklist can complete")
    void useOnlyComponentsThatTheTasklistCanComplete(Form form) {
        assertThat(form.components().get(0).path("text").asText()).startsWith("### ");
        assertThat(form.components()).extracting(c -> c.path("type").asText()).isSubsetOf(RENDERED);
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("name each component once, by the key of its answer")
    void nameEachComponentOnce(Form form) {
        assertThat(form.components()).extracting(c -> c.path("id").asText()).doesNotHaveDuplicates();
        assertThat(form.components()).filteredOn(c -> c.has("key")).allSatisfy(c -> assertThat(c.path("id"))
                .isEqualTo(c.path("key")));
        assertThat(form.components())
                .flatMap(c -> c.path("values").findValuesAsText("value"))
                .allSatisfy(value -> assertThat(value).matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("bound what people write")
    void boundWhatPeopleWrite(Form form) {
        for (var component : form.components()) {
            var validate = component.path("validate");
            if (component.path("readonly").asBoolean()) {
                assertThat(validate.isMissingNode()).as(component.toString()).isTrue();
                continue;
            }
            switch (component.path("type").asText()) {
                case "textarea" ->
                    assertThat(validate.path("maxLength").asInt()).isEqualTo(LONGEST_TEXT);
                case "textfield" ->
                    assertThat(validate.path("maxLength").asInt()).isEqualTo(LONGEST_LINE);
                case "number" -> {
                    assertThat(component.path("decimalDigits").asInt(-1)).isZero();
                    assertThat(validate.path("min").asInt(-1)).isZero();
                    assertThat(validate.has("max")).isTrue();
                }
                default -> assertThat(validate.has("maxLength")).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("never require a field that may be hidden: its error would outlive it and block the task")
    void neverRequireAFieldThatMayBeHidden(Form form) {
        assertThat(form.components())
                .filteredOn(c -> c.has("conditional"))
                .allSatisfy(c -> assertThat(c.path("validate").has("required")).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr"})
    @DisplayName("have a label for each of their texts, and no label without a text")
    void haveALabelForEachOfTheirTexts(String language) {
        assertThat(labels("forms", language).keySet()).isEqualTo(english().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr"})
    @DisplayName("say the same in every language: same headings, same values shown, no text too long")
    void sayTheSameInEveryLanguage(String language) {
        var english = english();
        assertThat(labels("forms", language)).allSatisfy((key, label) -> {
            var source = english.getOrDefault(key, "");
            assertThat(label).isNotBlank().hasSizeLessThan(LONGEST_TEXT);
            assertThat(placeholders(label)).isEqualTo(placeholders(source));
            assertThat(label.startsWith("### ")).isEqualTo(source.startsWith("### "));
        });
    }

    @Test
    @DisplayName("are headed by the name of their step, in every language")
    void areHeadedByTheNameOfTheirStep() {
        for (var model : ProcessModel.all()) {
            assertThat(model.every(UserTask.class)).allSatisfy(step -> {
                var heading = ProcessModel.kebab(ProcessModel.suffix(step.getId())) + ".heading.text";
                assertThat(english().get(heading).replaceAll(" (a|an|the) ", " "))
                        .isEqualTo("### " + step.getName());
                for (var language : List.of("ar", "fr")) {
                    var name = labels("processes", language).get(model.process().getId() + "." + step.getId());
                    assertThat(labels("forms", language)).containsEntry(heading, "### " + name);
                }
            });
        }
    }

    @Test
    @DisplayName("are labelled in Arabic letters in the Arabic bundle")
    void areLabelledInArabicLetters() {
        assertThat(labels("forms", "ar").values()).allSatisfy(label -> assertThat(label)
                .containsPattern("\\p{IsArabic}")
                .doesNotContainPattern("[A-Za-z](?![^{]*}})"));
    }

    /** A form file: its name without ending and its content. */
    record Form(String name, JsonNode json) {

        List<JsonNode> components() {
            var components = new ArrayList<JsonNode>();
            json.path("components").forEach(components::add);
            return components;
        }

        /** Every text that a person reads, under the key of its translation. */
        Map<String, String> texts() {
            var texts = new TreeMap<String, String>();
            for (var component : components()) {
                var prefix = name + "." + component.path("id").asText() + ".";
                for (var label : List.of("label", "dateLabel", "timeLabel")) {
                    add(texts, prefix + "label", component.path(label));
                }
                add(texts, prefix + "text", component.path("text"));
                add(texts, prefix + "description", component.path("description"));
                for (var option : component.path("values")) {
                    add(texts, prefix + "option." + option.path("value").asText(), option.path("label"));
                }
            }
            return texts;
        }

        private static void add(Map<String, String> texts, String key, JsonNode text) {
            if (text.isTextual()) {
                texts.put(key, text.asText());
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Form> forms() {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.sorted().map(FormsTest::read).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Form read(Path file) {
        try {
            return new Form(
                    file.getFileName().toString().replaceFirst("\\.form$", ""),
                    new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static Map<String, String> english() {
        return forms().stream()
                .flatMap(form -> form.texts().entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    private static Map<String, String> labels(String bundle, String language) {
        var labels = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages/%s_%s.properties".formatted(bundle, language)))) {
            labels.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return labels.stringPropertyNames().stream()
                .collect(toMap(key -> key, labels::getProperty, (one, other) -> one, TreeMap::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }
}
