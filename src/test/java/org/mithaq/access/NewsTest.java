package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AtTheDoors
@DisplayName("Whoever waits for news")
class NewsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsAsked() {
        jdbc.sql("delete from ACT_RU_TASK where ID_ = 'news'").update();
    }

    @Test
    @DisplayName("is told at once where they know nothing yet, and later as soon as something else is asked of them")
    void told() {
        String known = tag(ask("candidate", "").join());
        String others = tag(ask("youth.one", "").join());
        CompletableFuture<HttpResponse<String>> waits = ask("candidate", known);
        CompletableFuture<HttpResponse<String>> waitsInVain = ask("youth.one", others);

        jdbc.sql("insert into ACT_RU_TASK (ID_, REV_, ASSIGNEE_, CREATE_TIME_) values ('news', 1, 'candidate', now())")
                .update();

        assertThat(waits).succeedsWithin(PATIENCE).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"ballots\":[]");
            assertThat(tag(answer)).isNotEqualTo(known);
        });
        assertThat(waitsInVain)
                .succeedsWithin(PATIENCE)
                .extracting(HttpResponse::statusCode)
                .isEqualTo(304);
    }

    @Test
    @DisplayName("is a member, and is told of nobody else")
    void members() {
        assertThat(new Visitor(port).page("/me/asked").statusCode()).isEqualTo(302);
    }

    private CompletableFuture<HttpResponse<String>> ask(String login, String known) {
        Visitor visitor = new Visitor(port);
        HttpRequest.Builder asking =
                visitor.request("/me/asked").header("Authorization", Visitor.basic(login, "mithaq-demo"));
        return visitor.sendAndGoOn(known.isEmpty() ? asking : asking.header("If-None-Match", known));
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
