package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.Mithaq;
import org.springframework.boot.builder.SpringApplicationBuilder;

@DisplayName("In production the house does not open")
class ProductionGateTest {

    @Test
    @DisplayName("as a demonstration")
    void notAsDemonstration() {
        assertThatThrownBy(() -> start("--spring.datasource.url=jdbc:h2:mem:gate-demo"))
                .hasRootCauseInstanceOf(NotForProduction.class)
                .rootCause()
                .hasMessageContaining("demonstration");
    }

    @Test
    @DisplayName("with a database in memory")
    void notInMemory() {
        assertThatThrownBy(() -> start(
                        "--spring.datasource.url=jdbc:h2:mem:gate-memory",
                        "--mithaq.organisation=classpath:organisations/fes.yaml",
                        "--mithaq.first-password=another-password"))
                .hasRootCauseInstanceOf(NotForProduction.class)
                .rootCause()
                .hasMessageContaining("memory");
    }

    @Test
    @DisplayName("with the demonstration's password")
    void notWithTheDemoPassword() {
        assertThatThrownBy(() -> start(
                        "--spring.datasource.url=jdbc:h2:file:./target/gate-%s".formatted(System.nanoTime()),
                        "--mithaq.organisation=classpath:organisations/fes.yaml",
                        "--mithaq.first-password=mithaq-demo",
                        "--mithaq.ledger.keystore=target/gate.p12",
                        "--mithaq.ledger.keystore-password=another-password",
                        "--mithaq.ledger.make-key=true"))
                .isInstanceOf(NotForProduction.class)
                .hasMessageContaining("A login still has the password");
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
                .isInstanceOf(NotForProduction.class)
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
                .isInstanceOf(NotForProduction.class)
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
