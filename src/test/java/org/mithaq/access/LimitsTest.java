package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AtTheDoors
@DisplayName("What the house takes from nobody")
class LimitsTest {

    private static final byte[] LONG = "x".repeat(BoundedBodies.LONGEST + 1).getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/camunda/api/engine/engine/default/task", "/account/password"})
    @DisplayName("a body of more than a megabyte, whether its length is told or not")
    void longBodies(String path) {
        for (BodyPublisher body : new BodyPublisher[] {
            BodyPublishers.ofByteArray(LONG), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LONG))
        }) {
            HttpResponse<String> answer = new Visitor(port)
                    .send(asAdministrator(path)
                            .header("Content-Type", "application/json")
                            .POST(body));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("أكبر مما يُقبل");
        }
    }

    @Test
    @DisplayName("a form of more than a megabyte")
    void longForms() {
        HttpResponse<String> answer = new Visitor(port)
                .send(asAdministrator("/account/reset")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(("login=" + new String(LONG)).getBytes()))));

        assertThat(answer.statusCode()).isIn(400, 413);
    }

    @Test
    @DisplayName("while a body whose length is not told arrives whole when it is short")
    void shortBodies() {
        byte[] body = "{\"priority\":7}".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = new Visitor(port)
                .send(asAdministrator("/engine-rest/task/count")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"count\":0}");
    }

    @Test
    @DisplayName("headers of more than eight kilobytes")
    void longHeaders() {
        HttpResponse<String> answer =
                new Visitor(port).send(asAdministrator("/engine-rest/version").header("X-Long", "x".repeat(9_000)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "Apache", "at org.");
    }

    @Test
    @DisplayName("a question for everything at once")
    void unbounded() {
        assertThat(new Visitor(port)
                        .get("/engine-rest/history/detail", "administrator")
                        .statusCode())
                .isEqualTo(400);
        assertThat(new Visitor(port)
                        .get("/engine-rest/history/detail?maxResults=2001", "administrator")
                        .statusCode())
                .isEqualTo(400);
        assertThat(new Visitor(port)
                        .get("/engine-rest/history/detail?maxResults=2000", "administrator")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Object, java.util.HashMap, application/json, {}",
        "Object, java.util.HashMap, application/x-java-serialized-object, rO0ABXQAAXg=",
        "Object, org.springframework.context.support.ClassPathXmlApplicationContext, application/json, {}",
        "File, none, text/plain, eA==",
        "Bytes, none, text/plain, eA==",
        "Xml, none, application/xml, <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
    })
    @DisplayName("a variable that would become a Java object, a file or a document")
    void objects(String type, String javaType, String format, String value) {
        String variables =
                """
                {"variables":{"x":{"type":"%s","value":"%s",\
                "valueInfo":{"objectTypeName":"%s","serializationDataFormat":"%s","filename":"x"}}}}"""
                        .formatted(type, value, javaType, format);
        HttpResponse<String> answer = new Visitor(port)
                .post("/engine-rest/process-definition/key/delivery/start", "administrator", variables);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(new Visitor(port)
                        .get("/engine-rest/process-instance/count?processDefinitionKey=delivery", "administrator")
                        .body())
                .isEqualTo("{\"count\":0}");
    }

    @Test
    @DisplayName("a script: nothing is there that would run it but the expression languages of the models")
    void scripts() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .allSatisfy(factory -> assertThat(factory.getClass().getName()).startsWith("org.camunda."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"youth.one", "rapporteur", "provincial.secretary", "supervisor", "auditor"})
    @DisplayName("a deployment from anybody but the administrator")
    void deployments(String login) {
        HttpResponse<String> refused = deploy(login, "notes.txt", "harmless");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
    }

    @Test
    @DisplayName("a model that reads a file of this machine through an entity of its document")
    void entities() {
        String model =
                """
                <?xml version="1.0"?>
                <!DOCTYPE definitions [<!ENTITY file SYSTEM "file:///etc/hostname">]>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
                  <process id="entity" name="&file;" isExecutable="true"><startEvent id="start"/></process>
                </definitions>""";
        HttpResponse<String> refused = deploy("administrator", "entity.bpmn", model);

        assertThat(refused.statusCode()).as(refused.body()).isIn(400, 500);
        assertThat(new Visitor(port)
                        .get("/engine-rest/process-definition/count?key=entity", "administrator")
                        .body())
                .isEqualTo("{\"count\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/camunda/app/tasklist/default/", "/login"})
    @DisplayName("a request to be sent back what was sent")
    void trace(String path) {
        HttpResponse<String> answer =
                new Visitor(port).send(asAdministrator(path).method("TRACE", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isIn(400, 405);
        assertThat(answer.body()).doesNotContain("Basic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/application.wadl",
                "/camunda/api/admin/application.wadl",
                "/h2-console",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/nowhere",
                "/.env",
                "/WEB-INF/web.xml",
                "/application.yaml",
            })
    @DisplayName("a question for what is not there, or for nobody's eyes")
    void nowhere(String path) {
        assertThat(new Visitor(port).get(path, "administrator").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("the engine's API answers who may be asked what, and not how it is built")
    void options() {
        HttpResponse<String> anonymous = new Visitor(port)
                .send(new Visitor(port).request("/engine-rest/task").method("OPTIONS", BodyPublishers.noBody()));
        HttpResponse<String> known =
                new Visitor(port).send(asAdministrator("/engine-rest/task").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(known.body()).doesNotContain("jersey", "<");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, لا توجد صفحة بهذا العنوان.",
        "fr, Il n’y a pas de page à cette adresse.",
        "en, There is no page at this address.",
    })
    @DisplayName("an error is one sentence in the reader's language, on a page and in Json alike")
    void errors(String language, String sentence) {
        for (String accepted : new String[] {"text/html", "application/json", "*/*", "application/pdf"}) {
            HttpResponse<String> answer = new Visitor(port)
                    .send(asAdministrator("/nowhere").header("Accept", accepted).header("Accept-Language", language));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains(sentence)
                    .doesNotContain("Exception", "trace", "org.springframework", "timestamp", "nowhere");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /communiques//etc, 400",
        "GET, /login?wait=x, 400",
        "PUT, /account/password, 405",
        "POST, /account/password, 400",
        "GET, /error, 404",
    })
    @DisplayName("a request that is not understood is told so, and no more")
    void misunderstood(String method, String path, int status) {
        HttpResponse<String> answer =
                new Visitor(port).send(asAdministrator(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .matches("\\{\"type\":\"RefusedAnswer\",\"message\":\"[^\"]+\"}")
                .doesNotContain("Exception", "java");
    }

    private HttpResponse<String> deploy(String login, String file, String content) {
        String body =
                """
                --part\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                hostile\r
                --part\r
                Content-Disposition: form-data; name="data"; filename="%s"\r
                \r
                %s\r
                --part--\r
                """
                        .formatted(file, content);
        return new Visitor(port)
                .send(new Visitor(port)
                        .request("/engine-rest/deployment/create")
                        .header("Authorization", Visitor.basic(login, "mithaq-demo"))
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder asAdministrator(String path) {
        return new Visitor(port).request(path).header("Authorization", Visitor.basic("administrator", "mithaq-demo"));
    }
}
