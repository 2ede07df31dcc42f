package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AtTheDoors
@DisplayName("At the doors of the house")
class DoorsTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/user",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/actuator",
                "/actuator/env",
                "/actuator/health/house",
                "/h2-console",
                "/board",
                "/audit",
                "/nowhere"
            })
    @DisplayName("a stranger who is no browser gets 401")
    void strangersAreStopped(String path) throws Exception {
        assertThat(get(path, "application/json").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/"})
    @DisplayName("a stranger with a browser is led to the login page")
    void strangersAreLedToTheLogin(String path) throws Exception {
        HttpResponse<String> answer = get(path, "text/html");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/communiques", "/communiques/feed.atom", "/actuator/health", "/css/mithaq.css"})
    @DisplayName("what is public is open to everybody")
    void publicActsAreOpen(String path) throws Exception {
        assertThat(get(path, "*/*").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/communiques", "/communiques/feed.atom"})
    @DisplayName("what a browser has kept of a public act is not sent again while it is the same")
    void keptActs(String path) throws Exception {
        HttpResponse<String> first = get(path, "text/html");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = http.send(
                HttpRequest.newBuilder(uri(path)).header("If-None-Match", etag).build(), BodyHandlers.ofString());

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    @DisplayName("a request with a character that no database takes is turned away")
    void noNul() throws Exception {
        assertThat(get("/communiques?before=FES%00", "text/html").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//engine-rest/version",
                "/%65ngine-rest/version",
                "/engine%2Drest/version",
                "//camunda/api/engine/engine",
                "/camunda/%61pi/engine/engine"
            })
    @DisplayName("an address that is written in another manner than the door's own is turned away, and breaks nothing")
    void oddAddresses(String path) throws Exception {
        HttpResponse<String> answer = get(path, "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"type\":\"RefusedAnswer\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine/nowhere/task", "/engine-rest/engine/DEFAULT/version"})
    @DisplayName("an engine that is not there is unknown, in the words of the house")
    void noOtherEngine(String path) throws Exception {
        HttpResponse<String> answer = as("rapporteur", path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("{\"type\":\"RefusedAnswer\"").doesNotContain("engine");
    }

    @Test
    @DisplayName("nobody makes an administrator through the engine's set-up path")
    void noAdministratorWithoutLogin() throws Exception {
        String user =
                """
                {"profile":{"id":"intruder","firstName":"a","lastName":"b","email":"c@example.org"},\
                "credentials":{"password":"intruder-intruder"}}""";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri("/camunda/api/admin/setup/default/user/create"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(user))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(401, 403);
        assertThat(as("administrator", "/engine-rest/user/count?id=intruder").body())
                .contains("\"count\":0");
    }

    @Test
    @DisplayName("one login opens the engine's API and its web applications alike")
    void oneLogin() throws Exception {
        assertThat(as("rapporteur", "/engine-rest/task?maxResults=10").statusCode())
                .isEqualTo(200);
        assertThat(as("rapporteur", "/camunda/api/engine/engine/default/task?maxResults=10")
                        .statusCode())
                .isEqualTo(200);
        assertThat(as("rapporteur", "/camunda/app/tasklist/default/").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("an official opens neither Cockpit nor Admin, a supervisor opens Cockpit")
    void applicationsByOffice() throws Exception {
        assertThat(as("rapporteur", "/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(403);
        assertThat(as("rapporteur", "/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        assertThat(as("supervisor", "/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(200);
        assertThat(as("administrator", "/camunda/app/admin/default/").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("a wrong password opens nothing")
    void wrongPassword() throws Exception {
        assertThat(send("auditor", "wrong", "/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("who may not convene starts no meeting, and is told in their own office's words")
    void mayNotConvene() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri("/engine-rest/process-definition/key/meetingCycle/submit-form"))
                        .header("Authorization", basic("rapporteur", "mithaq-demo"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"variables\":{\"purpose\":{\"value\":\"x\"}}}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> as(String login, String path) throws IOException, InterruptedException {
        return send(login, "mithaq-demo", path);
    }

    private HttpResponse<String> send(String login, String password, String path)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", basic(login, password))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
