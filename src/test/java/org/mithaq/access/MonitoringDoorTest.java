package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AtTheDoors
@DisplayName("The metrics")
class MonitoringDoorTest {

    private static final String METRICS = "/actuator/prometheus";

    @LocalServerPort
    int port;

    @BeforeEach
    void comesInAsEver() {
        monitoring(METRICS, AtTheDoors.MONITORING_PASSWORD);
    }

    @Test
    @DisplayName("are read by the monitoring login, which gets no session")
    void read() {
        HttpResponse<String> answer = monitoring(METRICS, AtTheDoors.MONITORING_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("jvm_threads_live_threads", "mithaq_steps_open");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    @DisplayName("are no stranger’s")
    void stranger() {
        assertThat(new Visitor(port).send(new Visitor(port).request(METRICS)).statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("are not read with a wrong password, which counts as a refusal")
    void wrong() {
        double before = refusals();

        assertThat(monitoring(METRICS, "olive bicycle under the sun").statusCode())
                .isEqualTo(401);

        assertThat(refusals()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rapporteur", "supervisor", "auditor", "administrator"})
    @DisplayName("are no member’s, whatever their office")
    void member(String login) {
        assertThat(new Visitor(port).get(METRICS, login).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("are not read in a session")
    void session() {
        Visitor browser = new Visitor(port);
        browser.logIn("administrator", "mithaq-demo");

        assertThat(Visitor.to(browser.page(METRICS))).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/me",
                "/audit",
                "/actuator/health/house",
                "/engine-rest/task",
                "/camunda/app/tasklist/default/"
            })
    @DisplayName("are all that the monitoring login opens")
    void nothingElse(String path) {
        assertThat(monitoring(path, AtTheDoors.MONITORING_PASSWORD).statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("are not opened by the monitoring login at the form")
    void form() {
        assertThat(Visitor.to(new Visitor(port).logIn(AtTheDoors.MONITORING, AtTheDoors.MONITORING_PASSWORD)))
                .endsWith("/login?error");
    }

    private double refusals() {
        return monitoring(METRICS, AtTheDoors.MONITORING_PASSWORD)
                .body()
                .lines()
                .filter(line -> line.startsWith("mithaq_login_refusals_total{reason=\"password\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private HttpResponse<String> monitoring(String path, String password) {
        Visitor script = new Visitor(port);
        return script.send(
                script.request(path).header("Authorization", Visitor.basic(AtTheDoors.MONITORING, password)));
    }
}
