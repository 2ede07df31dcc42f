package org.mithaq.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.OtherLevel;
import org.mithaq.engine.ApplicationClock;
import org.mithaq.membership.Installation;
import org.mithaq.proxy.ProxyRegister;
import org.mithaq.vigilance.Vigil;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * Random wrong submissions to every form, from inside and through every way in, while whole meetings are played.
 *
 * <p>The seed is printed; {@code -Dseed=…} sends the same again.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:besieged;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=true"
        })
@ActiveProfiles("story")
@DirtiesContext
@DisplayName("What the forms do not allow")
class HostileSubmissionsTest {

    private static final int SHARE = 66;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationClock clock;

    @Autowired
    Vigil vigil;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProxyRegister proxies;

    @Autowired
    Installation installation;

    private final LoudLog log = LoudLog.listening();

    @Test
    @DisplayName("does not get in: each is told why in one sentence, and no row of any table changes")
    void doesNotGetIn() {
        long seed = Optional.ofNullable(Long.getLong("seed")).orElseGet(System::nanoTime);
        LoggerFactory.getLogger("siege").info("The seed of this siege is {}", seed);
        Siege siege = new Siege(
                "http://localhost:" + port, List.copyOf(installation.logins()), database, SHARE, new Random(seed));

        play("fes-2021-03-14", siege);
        play("what-fes-leaves-out", siege);
        OtherLevel.begin(jdbc, "REGIONAL");
        play("by-proxy-begun", siege);
        proxies.attach("1", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        play("by-proxy-given", siege);

        assertThat(siege.sent()).isGreaterThanOrEqualTo(5_000);
        assertThat(siege.forms()).containsAll(forms());
        assertThat(log.traces()).isEmpty();
    }

    @AfterEach
    void theSiegeEnds() {
        log.close();
        clock.returnToTrueTime();
    }

    private void play(String name, Siege siege) {
        Script script = Script.read(new ClassPathResource("rehearsals/" + name + ".yaml"), Instant.now());
        clock.startAt(script.begins().orElseThrow());
        new Stage(
                        script,
                        clock,
                        vigil,
                        login -> new Besieged(login, Installation.DEMO_PASSWORD, "http://localhost:" + port, siege))
                .play();
    }

    private static List<String> forms() {
        return Arrays.stream(new File("forms").list())
                .map(file -> file.replace(".form", ""))
                .toList();
    }
}
