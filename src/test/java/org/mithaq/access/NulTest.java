package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.Postgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A NUL, which PostgreSQL takes in no text. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@Import(Postgres.class)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A NUL")
class NulTest {

    @LocalServerPort
    int port;

    @Test
    @DisplayName("is in nobody's login")
    void inALogin(CapturedOutput log) {
        Visitor stranger = new Visitor(port);
        HttpResponse<String> answer = stranger.send(stranger.request("/engine-rest/version")
                .header("Authorization", Visitor.basic("rapporteur\0", "mithaq-demo")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(log.getAll()).doesNotContain(" ERROR ", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "/task/count {\"assignee\":\"a\\u0000\"}",
                "/process-instance/count {\"businessKey\":\"a\\u0000\"}",
                "/history/task/count {\"taskName\":\"a\\u0000\"}"
            })
    @DisplayName("is in nothing that could be found")
    void inAQuestion(String path, String question, CapturedOutput log) {
        HttpResponse<String> answer = new Visitor(port).post("/engine-rest" + path, "rapporteur", question);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"type\":\"RefusedAnswer\"");
        assertThat(log.getAll()).doesNotContain(" ERROR ", "\tat ");
    }

    @Test
    @DisplayName("is in no address")
    void inAnAddress(CapturedOutput log) {
        assertThat(new Visitor(port)
                        .get("/engine-rest/task/count?assignee=a%00", "rapporteur")
                        .statusCode())
                .isEqualTo(400);
        assertThat(new Visitor(port)
                        .get("/engine-rest/user/count?id=a%00", "rapporteur")
                        .statusCode())
                .isEqualTo(400);
        assertThat(log.getAll()).doesNotContain(" ERROR ", "\tat ");
    }
}
