package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AtTheDoors
@DisplayName("A request that another site forges in the browser of an administrator who is logged in")
class ForgedRequestsTest {

    private static final String NEW_FILTER =
            """
            {"resourceType":"Task","name":"forged","query":{},"properties":{}}""";
    private static final String ENGINE_API = "/engine-rest/filter/create";
    private static final String TASKLIST_API = "/camunda/api/engine/engine/default/filter/create";

    @LocalServerPort
    int port;

    private Visitor administrator;

    @BeforeEach
    void logIn() {
        administrator = new Visitor(port);
        administrator.logIn("administrator", "mithaq-demo");
        assertThat(administrator
                        .send(administrator.request("/engine-rest/version"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_API, TASKLIST_API, "/account/reset", "/account/sessions/end", "/logout"})
    @DisplayName("is refused without the token of the page")
    void withoutToken(String path) {
        assertThat(administrator.send(filter(path)).statusCode()).isIn(401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_API, TASKLIST_API, "/account/reset"})
    @DisplayName("is not let through by an Authorization header, right, wrong or empty")
    void withAuthorization(String path) {
        for (String header : new String[] {
            Visitor.basic("administrator", "wrong"), Visitor.basic("administrator", "mithaq-demo"), "Bearer x", "x"
        }) {
            Visitor visitor = new Visitor(port);
            visitor.logIn("administrator", "mithaq-demo");

            assertThat(visitor.send(filter(path).header("Authorization", header))
                            .statusCode())
                    .as(header)
                    .isIn(401, 403);
        }
        assertThat(filters()).doesNotContain("forged");
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_API, TASKLIST_API, "/login", "/account/password"})
    @DisplayName("is refused by where it comes from, whatever it brings along")
    void fromElsewhere(String path) {
        for (String[] from : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://elsewhere.example"},
            {"Origin", "null"},
            {"Origin", "http://localhost:1"}
        }) {
            HttpResponse<String> answer = new Visitor(port)
                    .send(filter(path)
                            .header(from[0], from[1])
                            .header("Authorization", Visitor.basic("administrator", "mithaq-demo")));

            assertThat(answer.statusCode()).as(from[0] + ": " + from[1]).isEqualTo(403);
            assertThat(answer.body()).contains("موقع آخر");
        }
        assertThat(filters()).doesNotContain("forged");
    }

    @Test
    @DisplayName("differs from what the Tasklist itself sends: the engine's own token, of this very session")
    void tasklistItself() {
        administrator.page("/camunda/app/tasklist/default/");
        String token = administrator.cookie("XSRF-TOKEN").orElseThrow();

        HttpResponse<String> own = administrator.send(administrator
                .request("/camunda/api/engine/engine/default/filter/create")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(NEW_FILTER.replace("forged", "own"))));
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);

        HttpResponse<String> foreign =
                administrator.send(filter(TASKLIST_API).header("X-XSRF-TOKEN", "0".repeat(token.length())));
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("differs from what a script sends: its password, and no session")
    void scriptsNeedNoToken() {
        HttpResponse<String> answer = new Visitor(port).post("/engine-rest/task/count", "administrator", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    @DisplayName("cannot log somebody in under a login of the forger's")
    void loginNeedsItsPage() {
        HttpResponse<String> answer = new Visitor(port)
                .send(new Visitor(port)
                        .request("/login")
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=rapporteur&password=mithaq-demo")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(administrator
                        .submit("/login", Map.of("username", "rapporteur", "password", "mithaq-demo"))
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpRequest.Builder filter(String path) {
        return administrator
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(NEW_FILTER));
    }

    private String filters() {
        return new Visitor(port)
                .get("/engine-rest/filter?maxResults=100", "administrator")
                .body();
    }
}
