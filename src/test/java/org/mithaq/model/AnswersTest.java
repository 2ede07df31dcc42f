package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.model.FormsTest.Form;

/** Holds that each form asks for what its room receives, and for nothing beside. */
@DisplayName("The answers")
class AnswersTest {

    private static final Pattern RECEIVED = Pattern.compile("answers\\s*\\.\\w+\\(\\s*\"(\\w+)\"");
    private static final Pattern BASE = Pattern.compile("extends (\\w+Form)\\b");

    @ParameterizedTest
    @MethodSource("org.mithaq.model.FormsTest#forms")
    @DisplayName("are those that the form's room receives")
    void areReceived(Form form) {
        assertThat(received(form)).isSubsetOf(keys(form.components()));
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.FormsTest#forms")
    @DisplayName("are not asked for when nobody receives them, but for a box that says yes by being ticked")
    void areNotAskedInVain(Form form) {
        List<JsonNode> written = form.components().stream()
                .filter(component -> !component.path("readonly").asBoolean())
                .filter(component -> !isConfirmation(component))
                .toList();
        assertThat(keys(written)).isSubsetOf(received(form));
    }

    private static boolean isConfirmation(JsonNode component) {
        return component.path("type").asText().equals("checkbox")
                && component.path("validate").path("required").asBoolean();
    }

    private static Set<String> keys(List<JsonNode> components) {
        return components.stream()
                .filter(component -> component.has("key"))
                .map(component -> component.path("key").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> received(Form form) {
        String name = ProcessModel.camel(form.name());
        String source = source(name.substring(0, 1).toUpperCase() + name.substring(1) + "Form");
        String inherited = BASE.matcher(source)
                .results()
                .map(base -> source(base.group(1)))
                .collect(Collectors.joining());
        return RECEIVED.matcher(source + inherited)
                .results()
                .map(answer -> answer.group(1))
                .collect(Collectors.toSet());
    }

    private static String source(String type) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return Files.readString(files.filter(file -> file.endsWith(type + ".java"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
