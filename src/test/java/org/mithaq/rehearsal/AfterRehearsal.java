package org.mithaq.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** The whole house, listening, after a script was played in it. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "camunda.bpm.job-execution.enabled=true")
@ActiveProfiles("story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
public abstract class AfterRehearsal {

    private final String script;

    @Autowired
    private Rehearsal rehearsal;

    /** @param script such as {@code fes-today} */
    protected AfterRehearsal(String script) {
        this.script = script;
    }

    @DynamicPropertySource
    static void newHouse(DynamicPropertyRegistry properties) {
        int port = TestSocketUtils.findAvailableTcpPort();
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:rehearsed-%d;DB_CLOSE_DELAY=-1".formatted(port));
        properties.add("server.port", () -> port);
        properties.add("mithaq.address", () -> "http://localhost:" + port);
    }

    @BeforeAll
    void itWasPlayed() {
        assertThat(rehearsal.play(List.of(script))).isEmpty();
    }

    /** Where the house listens, such as {@code http://localhost:8080}. */
    protected String house() {
        return rehearsal.address();
    }
}
