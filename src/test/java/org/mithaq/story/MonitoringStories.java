package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Whoever watches over the house from outside")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:monitoring;DB_CLOSE_DELAY=-1",
            "mithaq.monitoring.login=monitoring",
            "mithaq.monitoring.password=mithaq-demo"
        })
class MonitoringStories extends MeetingOfFes {

    private static final String DRAFTS = "mithaq_steps_open{level=\"provincial\",step=\"draft-notice\"}";
    private static final String LATE_REPLIES =
            "mithaq_steps_overdue{level=\"provincial\",step=\"reply-to-convocation\"}";
    private static final String REPLIES = "mithaq_steps_open{level=\"provincial\",step=\"reply-to-convocation\"}";

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    /** The letters of the story stay where they are until it says otherwise. */
    private boolean thePostIsClosed;

    @BeforeEach
    void thePostOpens() {
        thePostIsClosed = false;
    }

    @Test
    @DisplayName("sees a step that has been opened, and how long it took when it is done")
    void aStepIsOpened() {
        Metrics before = metrics();
        aMeetingIsPrepared();
        assertThat(metrics().of(DRAFTS)).isEqualTo(before.of(DRAFTS) + 1);

        at("2021-03-05T12:00");
        theNoticeIsDrafted("2021-03-14");

        at("2021-03-05T12:10");
        Metrics after = metrics();
        assertThat(after.of(DRAFTS)).isEqualTo(before.of(DRAFTS));
        assertThat(after.since(before, "mithaq_step_duration_seconds_bucket{step=\"draft-notice\",le=\"3600.0\"}"))
                .isZero();
        assertThat(after.since(before, "mithaq_step_duration_seconds_bucket{step=\"draft-notice\",le=\"28800.0\"}"))
                .isOne();
    }

    @Test
    @DisplayName("sees no duration of a step whose answer was refused")
    void refused() {
        aMeetingIsPrepared();
        Metrics before = metrics();
        isRefused("rapporteur", "draft-notice", "answer.no-such-field", notice("2021-03-14", "quorumReached", true));

        assertThat(metrics().since(before, "mithaq_step_duration_seconds_count{step=\"draft-notice\"}"))
                .isZero();
    }

    @Test
    @DisplayName("sees the steps whose time is over")
    void overdue() {
        theMembersAreInvited();
        at("2021-03-05T09:20");
        assertThat(metrics().of(REPLIES)).isEqualTo(9);
        assertThat(metrics().of(LATE_REPLIES)).isZero();

        clock.startAt(openTasks("reply-to-convocation")
                .get(0)
                .getDueDate()
                .toInstant()
                .plusSeconds(1));
        assertThat(metrics().of(LATE_REPLIES)).isEqualTo(9);
    }

    @Test
    @DisplayName("sees the letters that wait, and how long they did when they have left")
    void letters() {
        Metrics before = metrics();
        thePostIsClosed = true;
        theMembersAreInvited();
        assertThat(metrics().since(before, "mithaq_letters_waiting")).isEqualTo(9);
        assertThat(metrics().since(before, "mithaq_jobs_waiting")).isEqualTo(9);

        thePostIsClosed = false;
        at("2021-03-05T09:30");
        Metrics after = metrics();
        assertThat(after.since(before, "mithaq_letters_waiting")).isZero();
        assertThat(after.since(before, "mithaq_jobs_waiting")).isZero();
        assertThat(after.since(before, "mithaq_letter_delivery_seconds_count")).isEqualTo(9);
        assertThat(after.since(before, "mithaq_letter_delivery_seconds_bucket{le=\"600.0\"}"))
                .isZero();
    }

    @Test
    @DisplayName("sees a job that has failed for good")
    void failedJobs() {
        thePostIsClosed = true;
        theMembersAreInvited();
        Metrics before = metrics();
        Job delivery = management
                .createJobQuery()
                .processDefinitionKey("delivery")
                .executable()
                .listPage(0, 1)
                .get(0);
        database.sql("alter table letter rename to letter_away").update();
        try {
            assertThatThrownBy(() -> management.executeJob(delivery.getId())).isNotNull();
            management.setJobRetries(delivery.getId(), 1);
            assertThatThrownBy(() -> management.executeJob(delivery.getId())).isNotNull();
        } finally {
            database.sql("alter table letter_away rename to letter").update();
        }

        assertThat(metrics().since(before, "mithaq_jobs_failed")).isOne();
        assertThat(metrics().since(before, "mithaq_jobs_waiting")).isEqualTo(-1);
    }

    @Test
    @DisplayName("sees what waits for its seal, and how long it did")
    void unsealed() {
        Metrics before = metrics();
        aMeetingIsPrepared();

        assertThat(metrics().since(before, "mithaq_ledger_unsealed")).isPositive();
    }

    @Test
    @DisplayName("sees that somebody was not let in")
    void refusedLogins() {
        Metrics before = metrics();
        assertThat(Caller.as("nobody.at.all", port).get("/me").statusCode()).isEqualTo(401);

        assertThat(metrics().since(before, "mithaq_login_refusals_total{reason=\"password\"}"))
                .isOne();
    }

    @Test
    @DisplayName("is told of no meeting and of no person")
    void nothingPersonal() {
        theMembersAreInvited();
        assertThat(Caller.as("rapporteur", port)
                        .get("/audit/meetings/" + number)
                        .statusCode())
                .isEqualTo(403);
        Caller.as("rapporteur", port).get("/engine-rest/task?processInstanceBusinessKey=" + number + "&maxResults=5");
        Caller.anonymous(port).get("/communiques/" + number);

        assertThat(metrics().text())
                .doesNotContain(number)
                .doesNotContain(seated())
                .doesNotContain("rapporteur", "secretary");
    }

    @Test
    @DisplayName("finds each of the house’s metrics where operations.md says, and no other")
    void described() throws IOException {
        theMembersAreInvited();
        String page = Files.readString(Path.of("src/docs/operations.md"));
        Set<String> told = Pattern.compile("\\| `(mithaq_\\w+)")
                .matcher(page)
                .results()
                .map(metric -> metric.group(1))
                .collect(Collectors.toSet());

        assertThat(metrics().names()).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    @DisplayName("is told by the health of the house, as an administrator, which of its parts needs looking after")
    void health() throws IOException {
        thePostIsClosed = true;
        theMembersAreInvited();
        JsonNode before = partsOfTheHouse();
        assertThat(before.path("outbox").path("status").asText()).isEqualTo("UP");
        assertThat(before.path("jobs").path("details").path("punctual").asBoolean())
                .isTrue();

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(16)));
        JsonNode after = partsOfTheHouse();
        assertThat(after.path("outbox").path("status").asText()).isEqualTo("ATTENTION");
        assertThat(after.path("jobs").path("status").asText()).isEqualTo("ATTENTION");
        assertThat(after.path("jobs").path("details").path("punctual").asBoolean())
                .isFalse();
        assertThat(after.path("jobs").path("details").path("complete").asBoolean())
                .isTrue();
        assertThat(after.path("jobs").path("details").path("running").asBoolean())
                .as("no job is done in a story but by the story")
                .isFalse();
        assertThat(after.path("ledger").path("details").has("sealed")).isTrue();
        assertThat(after.path("db").path("status").asText()).isEqualTo("UP");
    }

    private JsonNode partsOfTheHouse() throws IOException {
        String told =
                Caller.as("administrator", port).get("/actuator/health/house").body();
        return new ObjectMapper().readTree(told).path("components");
    }

    private Metrics metrics() {
        return new Metrics(Caller.as("monitoring", port)
                .accepting("*/*")
                .get("/actuator/prometheus")
                .body());
    }

    /** What was read at one moment. */
    private record Metrics(String text) {

        private static final Pattern NAME = Pattern.compile("(?m)^# TYPE (mithaq_\\w+) ");

        /** The value of one line; 0 where it is not there yet. */
        double of(String series) {
            return text.lines()
                    .filter(line -> line.startsWith(series + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                    .findFirst()
                    .orElse(0);
        }

        double since(Metrics before, String series) {
            return of(series) - before.of(series);
        }

        List<String> names() {
            return NAME.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !name.endsWith("_max"))
                    .toList();
        }
    }

    @Override
    List<Job> dueJobs() {
        return management.createJobQuery().executable().unlimitedList().stream()
                .filter(job ->
                        !thePostIsClosed || !job.getProcessDefinitionKey().equals("delivery"))
                .limit(1)
                .toList();
    }
}
