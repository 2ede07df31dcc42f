package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessLabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr"})
    void every_name_in_a_model_or_table_has_a_label_and_every_label_a_name(String language) throws IOException {
        Properties labels = labels(language);
        assertThat(labels.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(namedElements());
        assertThat(labels.values())
                .allSatisfy(label -> assertThat((String) label).isNotBlank().isEqualTo(((String) label).strip()));
    }

    private static Set<String> namedElements() {
        Set<String> keys = new TreeSet<>();
        for (ProcessModel model : ProcessModel.all()) {
            String process = model.process().getId();
            keys.add(process);
            model.every(FlowElement.class).stream()
                    .filter(element -> element.getName() != null)
                    .forEach(element -> keys.add(process + "." + element.getId()));
            model.every(UserTask.class).forEach(step -> keys.add(process + "." + step.getId() + ".article"));
        }
        for (DecisionModel model : DecisionModel.all()) {
            String decision = model.decision().getId();
            keys.add(decision);
            model.columns().forEach(column -> keys.add(decision + "." + column));
        }
        return keys;
    }

    private static Properties labels(String language) throws IOException {
        Properties labels = new Properties();
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("messages/processes_" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            labels.load(reader);
        }
        return labels;
    }
}
