package org.mithaq.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.Mithaq;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

@DisplayName("A house that opens")
@ExtendWith(OutputCaptureExtension.class)
class OpeningTest {

    private static final String SCRIPT = "target/test-classes/rehearsals/step-that-is-not-open.yaml";

    @TempDir
    Path folder;

    @Test
    @DisplayName("as the demonstration says where it is and how to get in, and plays the script that is asked for")
    void demonstration(CapturedOutput output) {
        int port = TestSocketUtils.findAvailableTcpPort();
        String house = "http://localhost:" + port;

        open(port, "--mithaq.rehearse=" + SCRIPT);

        String welcome =
                """
                        Demonstration: the organisation of Fes, on this machine only.
                          Tasklist      %1$s/
                          board         %1$s/board
                          communiqués   %1$s/communiques
                          Cockpit       %1$s/camunda/app/cockpit/   (supervisor, administrator)
                          logins        regional.secretary, provincial.secretary, deputy.one, deputy.two, candidate, \
                        women.president, youth.one, youth.two, youth.three, secretary.general, council.president, rapporteur, \
                        communications, supervisor, auditor, administrator
                          password      mithaq-demo"""
                        .formatted(house);

        // A line of the log that is told as JSON has no lines of its own.
        assertThat(output)
                .contains(welcome.lines().map(String::strip).toArray(String[]::new))
                .contains("Rehearsal: a script that asks for too much (2 acts)")
                .containsPattern("\\[1/2] [\\dT:-]+ provincial.secretary: meetingCycle")
                .containsPattern("\\[2/2] [\\dT:-]+ candidate: sign-charter")
                .contains("Rehearsal stopped: The step sign-charter is not open for candidate; open for them: nothing");
    }

    @Test
    @DisplayName("for an organisation of its own plays nothing, and gives nobody’s password away")
    void ownOrganisation(CapturedOutput output) {
        open(
                TestSocketUtils.findAvailableTcpPort(),
                "--mithaq.organisation=classpath:organisations/fes.yaml",
                "--mithaq.first-password=another-password",
                "--mithaq.rehearse=fes-2021-03-14");

        assertThat(output)
                .contains("Rehearsal stopped: Scripts are played in demo mode only, where the logins are known")
                .doesNotContain("Demonstration:", "mithaq-demo", "another-password");
    }

    private void open(int port, String... more) {
        String[] here = {
            "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("house"),
            "--server.port=" + port,
            "--mithaq.outbox=" + folder.resolve("outbox"),
            "--mithaq.ledger.keystore=" + folder.resolve("ledger.p12")
        };
        try (ConfigurableApplicationContext house = new SpringApplicationBuilder(Mithaq.class)
                .run(Stream.concat(Arrays.stream(here), Arrays.stream(more)).toArray(String[]::new))) {
            TheRehearsal.hasEnded();
        }
    }
}
