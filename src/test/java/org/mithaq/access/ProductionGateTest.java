package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.Mithaq;
import org.springframework.boot.builder.SpringApplicationBuilder;

@DisplayName("In production the house does not open")
class ProductionGateTest {

    @Test
    @DisplayName("as a demonstration")
    void notAsDemonstration() {
        assertThatThrownBy(() -> start("--spring.datasource.url=jdbc:h2:file:./target/gate-demo"))
                .hasRootCauseInstanceOf(DoorsStayShut.class)
                .rootCause()
                .hasMessageContaining("demonstration");
    }

    @Test
    @DisplayName("with a database in memory")
    void notInMemory() {
        assertThatThrownBy(() -> start(
                        "--spring.datasource.url=jdbc:h2:file:nioMemFS:gate",
                        "--mithaq.organisation=classpath:organisations/fes.yaml",
                        "--mithaq.first-password=another-password"))
                .rootCause()
                .isInstanceOf(DoorsStayShut.class)
                .hasMessage("The database jdbc:h2:file:nioMemFS:gate is neither a PostgreSQL server nor an H2 file"
                        + " or server that outlives the process.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:gate",
                "jdbc:h2:file:nioMemFS:gate",
                "jdbc:h2:file:memFS:gate",
                "jdbc:h2:file:split:memLZF:gate",
                "jdbc:h2:nioMemLZF:gate",
                "jdbc:h2:tcp://localhost/mem:gate",
                "jdbc:h2:ssl://localhost:9092/mem:gate",
                "jdbc:h2:./target/gate",
                "jdbc:hsqldb:mem:gate"
            })
    @DisplayName("on a database that is gone with the process, or that nobody knows")
    void notKept(String url) {
        assertThat(ProductionGate.outlivesTheProcess(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:5432/mithaq",
                "jdbc:h2:file:./data/mithaq",
                "jdbc:h2:tcp://localhost/./data/members",
                "jdbc:h2:ssl://localhost:9092/~/mithaq;IFEXISTS=TRUE"
            })
    @DisplayName("for anything else in a database that is kept")
    void kept(String url) {
        assertThat(ProductionGate.outlivesTheProcess(url)).isTrue();
    }

    @Test
    @DisplayName("with the demonstration's password")
    void notWithTheDemoPassword() {
        assertThatThrownBy(() -> start(
                        "--spring.datasource.url=jdbc:h2:file:./target/gate-%s".formatted(System.nanoTime()),
                        "--mithaq.organisation=classpath:organisations/fes.yaml",
                        "--mithaq.first-password=mithaq-demo"))
                .rootCause()
                .isInstanceOf(DoorsStayShut.class)
                .hasMessage("The logins would begin with the password of the demonstration.");
    }

    @Test
    @DisplayName("without a key for the ledger")
    void notWithoutAKey() {
        assertThatThrownBy(() -> start(
                        "--spring.datasource.url=jdbc:h2:file:./target/gate-%s".formatted(System.nanoTime()),
                        "--mithaq.organisation=classpath:organisations/fes.yaml",
                        "--mithaq.first-password=another-password",
                        "--mithaq.ledger.keystore=target/none.p12"))
                .rootCause()
                .hasMessageContaining("There is no keystore");
    }

    @Test
    @DisplayName("with a key that the demonstration's password opens")
    void notWithTheDemoKey() {
        assertThatThrownBy(() -> start(
                        "--spring.datasource.url=jdbc:h2:file:./target/gate-%s".formatted(System.nanoTime()),
                        "--mithaq.organisation=classpath:organisations/fes.yaml",
                        "--mithaq.first-password=another-password",
                        "--mithaq.ledger.keystore-password=mithaq-demo"))
                .rootCause()
                .isInstanceOf(DoorsStayShut.class)
                .hasMessageContaining("keystore");
    }

    @Test
    @DisplayName("with a monitoring login whose password is easily guessed")
    void notWithAWeakMonitoringPassword() {
        assertThatThrownBy(() -> start(
                        "--spring.datasource.url=jdbc:h2:file:./target/gate-%s".formatted(System.nanoTime()),
                        "--mithaq.organisation=classpath:organisations/fes.yaml",
                        "--mithaq.first-password=another-password",
                        "--mithaq.ledger.keystore-password=another-password",
                        "--mithaq.monitoring.login=prometheus",
                        "--mithaq.monitoring.password=prometheus-2026"))
                .rootCause()
                .isInstanceOf(DoorsStayShut.class)
                .hasMessageContaining("monitoring");
    }

    private static void start(String... arguments) {
        new SpringApplicationBuilder(Mithaq.class)
                .profiles("production")
                .properties("server.port=0", "spring.datasource.username=sa", "spring.datasource.password=")
                .run(arguments)
                .close();
    }
}
