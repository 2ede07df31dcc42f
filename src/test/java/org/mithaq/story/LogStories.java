package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.ledger.Deed;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The log")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:log;DB_CLOSE_DELAY=-1")
@Import(LogStories.Chronicler.class)
class LogStories extends MeetingOfFes {

    private static final String SECRET = "what-was-whispered-in-the-hall";

    /** Says a word of each deed where it is done. */
    @TestConfiguration
    static class Chronicler {

        @EventListener
        void hear(Deed deed) {
            LoggerFactory.getLogger(LogStories.class).info("Done: {}", deed.key());
        }
    }

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Listening log;

    /** Not before: the first house that is opened sets the log up anew. */
    @BeforeEach
    void theLogIsHeard() {
        log = Listening.toTheLog();
    }

    @AfterEach
    void theLogIsClosed() {
        log.end();
        database.sql("alter table if exists step_author_away rename to step_author")
                .update();
        database.sql("alter table if exists letter_away rename to letter").update();
    }

    @Test
    @DisplayName("says of which meeting each line is, whether a person or the engine does something")
    void ofWhichMeeting() {
        aMeetingIsPrepared();
        log.list.clear();
        theNoticeIsDrafted("2021-03-14");
        does("provincial.secretary", "approve-notice", "decision", "approve");

        assertThat(log.said("Done: letter-delivered"))
                .as("done by a service step")
                .hasSize(9)
                .allMatch(event -> number.equals(event.getMDCPropertyMap().get("meeting")));
        assertThat(log.said("Done: step-done"))
                .as("done by a human step")
                .hasSize(2)
                .allMatch(event -> number.equals(event.getMDCPropertyMap().get("meeting")));
        assertThat(MDC.get("meeting")).as("what is left behind").isNull();
    }

    @Test
    @DisplayName("says of which meeting a step is that has failed, and a refusal")
    void failure() {
        aMeetingIsPrepared();
        isRefused("rapporteur", "draft-notice", "answer.no-such-field", notice("2021-03-14", "quorumReached", true));
        database.sql("alter table step_author rename to step_author_away").update();
        assertThatThrownBy(() -> theNoticeIsDrafted("2021-03-14")).isNotNull();

        assertThat(log.said("Refused")).isNotEmpty();
        assertThat(log.said("Something that a person asked for has failed")).isNotEmpty();
        assertThat(log.list)
                .filteredOn(event -> event.getFormattedMessage().startsWith("Refused")
                        || event.getFormattedMessage().startsWith("Something"))
                .allMatch(event -> number.equals(event.getMDCPropertyMap().get("meeting")));
    }

    @Test
    @DisplayName("says in whose request a line was written, and nothing of it afterwards")
    void login() {
        aMeetingIsPrepared();
        String task = taskOf("rapporteur", "draft-notice").getId();
        Caller.as("rapporteur", port).post("/engine-rest/task/" + task + "/submit-form", "{\"variables\":{}}");

        assertThat(log.said("Refused")).isNotEmpty().allSatisfy(event -> assertThat(event.getMDCPropertyMap())
                .containsEntry("login", "rapporteur")
                .containsEntry("meeting", number));
    }

    @Test
    @DisplayName("is told nothing of what people answer, whether it is taken, refused or fails")
    void content() {
        aMeetingIsPrepared();
        String task = taskOf("rapporteur", "draft-notice").getId();
        List<String> wrong = List.of(
                "{\"variables\":{\"kind\":{\"value\":\"%s\"}}}",
                "{\"variables\":{\"date\":{\"value\":\"%s\"}}}",
                "{\"variables\":{\"%s\":{\"value\":1}}}",
                "{\"variables\":{\"agenda\":{\"value\":\"%s\",\"type\":\"Integer\"}}}",
                "{\"variables\":{\"agenda\":{\"value\":\"%s\",\"type\":\"Json\"}}}",
                "{\"variables\":{\"agenda\":\"%s\"}}",
                "{\"variables\":{\"agenda\":{\"value\":\"%s");
        for (String body : wrong) {
            assertThat(Caller.as("rapporteur", port)
                            .post("/engine-rest/task/" + task + "/submit-form", body.formatted(SECRET))
                            .statusCode())
                    .isEqualTo(400);
        }
        isRefused("rapporteur", "draft-notice", "notice.too-short", notice("2021-03-06", "agenda", SECRET));
        database.sql("alter table step_author rename to step_author_away").update();
        assertThatThrownBy(() -> theNoticeIsDrafted("2021-03-14", "agenda", SECRET))
                .isNotNull();
        database.sql("alter table step_author_away rename to step_author").update();
        theNoticeIsDrafted("2021-03-14", "agenda", SECRET);
        does("provincial.secretary", "approve-notice", "decision", "approve");

        assertThat(log.said("Done: step-done")).isNotEmpty();
        assertThat(log.lines()).noneMatch(line -> line.contains(SECRET));
    }
}
