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
                        "--mithaq.first-password=mithaq-demo"))
                .isInstanceOf(NotForProduction.class)
                .hasMessageContaining("password");
    }

    private static void start(String... arguments) {
        new SpringApplicationBuilder(Mithaq.class)
                .profiles("production")
                .properties("server.port=0", "spring.datasource.username=sa", "spring.datasource.password=")
                .run(arguments)
                .close();
    }
}
