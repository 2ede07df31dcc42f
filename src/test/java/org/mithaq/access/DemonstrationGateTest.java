package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.Mithaq;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("The demonstration")
@TestMethodOrder(OrderAnnotation.class)
class DemonstrationGateTest {

    private static final String[] OWN = {
        "--mithaq.organisation=classpath:organisations/fes.yaml", "--mithaq.first-password=another-password"
    };

    @TempDir
    static Path folder;

    @BeforeAll
    static void itHasFilledADatabase() {
        open().close();
    }

    @Test
    @Order(1)
    @DisplayName("is open to this machine only, and says why in one sentence")
    void notToOthers() {
        assertThatThrownBy(() -> open("--server.address=0.0.0.0"))
                .rootCause()
                .isInstanceOfSatisfying(DoorsStayShut.class, shut -> {
                    FailureAnalysis told = new DoorsStayShutAnalyzer().analyze(shut);
                    assertThat(told.getDescription())
                            .isEqualTo("The demonstration is open to this machine only, because everybody knows its"
                                    + " passwords.");
                    assertThat(told.getAction()).startsWith("Set server.address to 127.0.0.1");
                });
    }

    @Test
    @Order(2)
    @DisplayName("is not open to others under another organisation's name either")
    void notToOthersUnderAnotherName() {
        assertThatThrownBy(() -> open(with(OWN, "--server.address=0.0.0.0")))
                .rootCause()
                .isInstanceOf(DoorsStayShut.class)
                .hasMessageStartingWith("The demonstration is open to this machine only");
    }

    @Test
    @Order(3)
    @DisplayName("leaves its mark in the database, which production does not open")
    void notInProduction() {
        assertThatThrownBy(() -> open(with(OWN, "--spring.profiles.active=production")))
                .rootCause()
                .isInstanceOfSatisfying(DoorsStayShut.class, shut -> {
                    assertThat(shut).hasMessage("The demonstration has filled the database %s.".formatted(database()));
                    assertThat(shut.action()).isEqualTo("Set spring.datasource.url to an empty one.");
                });
    }

    @Test
    @Order(4)
    @DisplayName("is known by its passwords where somebody has rubbed the mark out")
    void notWithItsPasswords() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database(), "sa", "")) {
            connection.createStatement().execute("delete from demonstration");
        }
        assertThatThrownBy(() -> open(with(OWN, "--spring.profiles.active=production")))
                .isInstanceOf(DoorsStayShut.class)
                .hasMessage("A login still has the password of the demonstration.");
    }

    private static ConfigurableApplicationContext open(String... more) {
        String[] here = {
            "--spring.datasource.url=" + database(),
            "--spring.datasource.username=sa",
            "--spring.datasource.password=",
            "--server.port=0",
            "--mithaq.rehearse=none",
            "--mithaq.outbox=" + folder.resolve("outbox"),
            "--mithaq.ledger.keystore=" + folder.resolve("ledger.p12"),
            "--mithaq.ledger.keystore-password=another-password",
            "--mithaq.ledger.make-key=true"
        };
        return new SpringApplicationBuilder(Mithaq.class).run(with(here, more));
    }

    private static String database() {
        return "jdbc:h2:file:%s".formatted(folder.resolve("demonstration"));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
