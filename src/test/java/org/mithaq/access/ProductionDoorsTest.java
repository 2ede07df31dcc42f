package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.Mithaq;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("In production, behind a proxy that speaks TLS")
class ProductionDoorsTest {

    private static final String FIRST = "first-password-of-all";

    private static ConfigurableApplicationContext house;
    private static int port;
    private static String own;

    @BeforeAll
    static void open() {
        house = new SpringApplicationBuilder(Mithaq.class)
                .profiles("production", "story")
                .run(
                        "--server.port=0",
                        "--mithaq.rehearse=none",
                        "--spring.datasource.url=jdbc:h2:file:./target/production-%s".formatted(System.nanoTime()),
                        "--spring.datasource.username=sa",
                        "--spring.datasource.password=",
                        "--mithaq.organisation=classpath:organisations/fes.yaml",
                        "--mithaq.first-password=" + FIRST);
        port = ((WebServerApplicationContext) house).getWebServer().getPort();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    @DisplayName("cookies travel encrypted, and the browser never asks in clear again")
    void encrypted() {
        HttpResponse<String> login = throughProxy("/login");
        assertThat(HeadersTest.cookie(login, "JSESSIONID")).contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(HeadersTest.header(login, "Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @Test
    @DisplayName("the same holds for the engine's web applications")
    void webApplications() {
        Visitor administrator = new Visitor(port);
        HttpResponse<String> app = administrator.send(administrator
                .request("/camunda/app/welcome/default/")
                .header("X-Forwarded-Proto", "https")
                .header("Authorization", Visitor.basic("administrator", ownPassword())));

        assertThat(app.statusCode()).isEqualTo(200);
        assertThat(HeadersTest.cookie(app, "JSESSIONID")).contains("Secure", "HttpOnly");
        assertThat(HeadersTest.cookie(app, "XSRF-TOKEN")).contains("Secure");
        assertThat(HeadersTest.header(app, "Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    @DisplayName("nobody goes on with the password with which every login began")
    void firstPassword() {
        HttpResponse<String> refused = new Visitor(port)
                .send(new Visitor(port)
                        .request("/engine-rest/version")
                        .header("Authorization", Visitor.basic("rapporteur", FIRST)));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("اختاروا كلمة خاصة بكم");
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitoring", ""})
    @DisplayName("nobody reads the metrics where no monitoring login is given")
    void noMonitoring(String login) {
        HttpResponse<String> refused = new Visitor(port)
                .send(new Visitor(port)
                        .request("/actuator/prometheus")
                        .header("Authorization", Visitor.basic(login, "")));

        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("each line of the log is a JSON object that says on whose request it was written")
    void structured() {
        Visitor script = new Visitor(port);
        Paper paper = Paper.of(house.getEnvironment());
        script.send(script.request("/engine-rest/task/none")
                .header("Authorization", Visitor.basic("administrator", ownPassword())));

        assertThat(paper.lines())
                .filteredOn(line -> line.path("message").asText().startsWith("task/none"))
                .singleElement()
                .extracting(line -> line.path("login").asText())
                .isEqualTo("administrator");
    }

    private static String ownPassword() {
        if (own != null) {
            return own;
        }
        own = "olive bicycle under the snow";
        Visitor script = new Visitor(port);
        HttpResponse<String> changed = script.send(script.request("/account/password")
                .header("Authorization", Visitor.basic("administrator", FIRST))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(Visitor.form(Map.of("present", FIRST, "wanted", own, "repeated", own))));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        return own;
    }

    private static HttpResponse<String> throughProxy(String path) {
        Visitor visitor = new Visitor(port);
        return visitor.send(visitor.request(path).header("X-Forwarded-Proto", "https"));
    }
}
