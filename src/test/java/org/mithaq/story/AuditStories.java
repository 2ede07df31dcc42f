package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@DisplayName("An auditor")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:audited;DB_CLOSE_DELAY=-1")
class AuditStories extends MeetingsOfTwoProvinces {

    @BeforeEach
    void fesIsAskedToMeet() {
        everybodyComesIn();
        isAskedToMeet(Province.FES);
    }

    @Test
    @DisplayName("sees the meetings of the organ in whose office they are, and those below, and nothing of others")
    void seesOwnOrgansAlone() {
        String meeting = "/audit/meetings/" + number;
        long entry = jdbc.sql("select max(sequence) from ledger_entry where matter = ?")
                .param(number)
                .query(Long.class)
                .single();

        assertThat(get("auditor", "/audit").body()).contains(number);
        assertThat(get("auditor", meeting).statusCode()).isEqualTo(200);
        assertThat(get("auditor", "/audit/entries/" + entry).statusCode()).isEqualTo(200);
        assertThat(get("meknes.auditor", "/audit").body()).doesNotContain(number);
        assertThat(get("meknes.auditor", "/audit/entries/" + entry).statusCode())
                .isEqualTo(404);
        for (String section : List.of("", "/attendance", "/texts", "/rules", "/operations", "/readers")) {
            HttpResponse<String> foreign = get("meknes.auditor", meeting + section);
            HttpResponse<String> unknown = get("meknes.auditor", "/audit/meetings/NONE-1" + section);

            assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
            assertThat(sentence(foreign).replace(number, "NONE-1")).isEqualTo(sentence(unknown));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetingCycle", "meetingChange"})
    @DisplayName("begins nothing")
    void beginsNothing(String process) {
        HttpResponse<String> answer = Caller.as("auditor", port)
                .post(
                        "/engine-rest/process-definition/key/" + process + "/submit-form",
                        "{\"variables\":{\"purpose\":{\"value\":\"x\"}}}");

        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    @Test
    @DisplayName("completes nothing: no open step is theirs, and none of them takes their answer")
    void completesNothing() {
        List<String> open = tasks.createTaskQuery().list().stream()
                .map(task -> task.getId())
                .toList();

        assertThat(open).isNotEmpty().allSatisfy(task -> {
            for (String deed : List.of("claim", "complete", "submit-form")) {
                HttpResponse<String> answer = Caller.as("auditor", port)
                        .post("/engine-rest/task/%s/%s".formatted(task, deed), "{\"userId\":\"auditor\"}");
                assertThat(answer.statusCode()).isBetween(400, 499);
            }
        });
        assertThat(tasks.createTaskQuery().list()).extracting("id").containsExactlyInAnyOrderElementsOf(open);
    }

    private HttpResponse<String> get(String login, String path) {
        return Caller.as(login, port).accepting("text/html").get(path);
    }

    private static String sentence(HttpResponse<String> page) {
        String main = page.body().substring(page.body().indexOf("<main"));
        return main.replaceAll("\\s+", " ");
    }
}
