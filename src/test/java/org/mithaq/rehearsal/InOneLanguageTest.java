package org.mithaq.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.OtherLevel;
import org.mithaq.browser.Chromium;
import org.mithaq.engine.ApplicationClock;
import org.mithaq.membership.Installation;
import org.mithaq.vigilance.Vigil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Whole meetings, in part at the real Tasklist, by officials who read one language. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "camunda.bpm.job-execution.enabled=true")
@ActiveProfiles("story")
@DirtiesContext
abstract class InOneLanguageTest {

    private static final byte[] MANDATE = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationClock clock;

    @Autowired
    Vigil vigil;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    private final Locale language;

    InOneLanguageTest(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    @Test
    @DisplayName("every form is read, fits every window, and a step of every process is done, in their language")
    void wholeMeetings() {
        String address = "http://localhost:" + port;
        try (Chromium chromium = Chromium.start();
                Tour tour = new Tour(chromium.browser(), address, Installation.DEMO_PASSWORD, language)) {
            play("fes-2021-03-14", address, tour);
            play("what-fes-leaves-out", address, tour);
            OtherLevel.begin(jdbc, "REGIONAL");
            play("by-proxy-begun", address, tour);
            tour.attaches("youth.three", "/proxies/1", MANDATE);
            play("by-proxy-given", address, tour);
            assertThat(tour.processes()).containsExactlyInAnyOrderElementsOf(processesOfPeople());
            assertThat(tour.forms()).containsExactlyInAnyOrderElementsOf(forms());
        }
    }

    private void play(String name, String address, Tour tour) {
        Script script = Script.read(new ClassPathResource("rehearsals/" + name + ".yaml"), Instant.now());
        clock.startAt(script.begins().orElseThrow());
        new Stage(script, clock, vigil, login -> new Guided(login, Installation.DEMO_PASSWORD, address, tour)).play();
    }

    @AfterEach
    void trueTime() {
        clock.returnToTrueTime();
    }

    private List<String> processesOfPeople() {
        return repository.createProcessDefinitionQuery().latestVersion().unlimitedList().stream()
                .filter(process -> !repository
                        .getBpmnModelInstance(process.getId())
                        .getModelElementsByType(UserTask.class)
                        .isEmpty())
                .map(ProcessDefinition::getKey)
                .toList();
    }

    private static List<String> forms() {
        return Arrays.stream(new File("forms").list())
                .map(file -> file.replace(".form", ""))
                .toList();
    }
}
