package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.Mithaq;
import org.mithaq.engine.ApplicationClock;
import org.mithaq.vigilance.Vigil;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The house is closed and opened again on the same file. */
@DisplayName("A house that is opened again")
class RestartedVigilTest {

    @TempDir
    Path folder;

    private final ApplicationClock clock = new ApplicationClock();

    @AfterEach
    void theTimeIsTrueAgain() {
        clock.returnToTrueTime();
    }

    @Test
    @DisplayName("between a reminder and an escalation sends nothing twice and forgets nothing")
    void goesOn() {
        on("2021-03-01T09:00", house -> {
            convene(house);
            isAt(house, "2021-03-03T08:00");
            assertThat(digests(house)).containsExactly("rapporteur");
            convene(house);
            house.getBean(JdbcClient.class)
                    .sql(
                            "delete from watched_step where remind_at is not null and due_at > timestamp '2021-03-05 00:00:00'")
                    .update();
            assertThat(watched(house)).isOne();
        });
        on("2021-03-03T08:10", house -> {
            assertThat(watched(house)).isEqualTo(2);
            assertThat(digests(house)).containsExactly("rapporteur");
            isAt(house, "2021-03-05T08:00");
            assertThat(digests(house)).containsExactly("rapporteur", "rapporteur");
            assertThat(late(house)).isOne();
        });
        on("2021-03-05T08:10", house -> {
            assertThat(digests(house)).hasSize(2);
            assertThat(late(house)).isOne();
        });
    }

    private void on(String moment, Consumer<ConfigurableApplicationContext> deed) {
        String[] own = {
            "--server.port=0",
            "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("mithaq"),
            "--mithaq.outbox=" + folder.resolve("outbox"),
            "--mithaq.ledger.keystore=" + folder.resolve("ledger.p12")
        };
        try (ConfigurableApplicationContext house =
                new SpringApplicationBuilder(Mithaq.class).profiles("story").run(own)) {
            house.getBean(ApplicationClock.class)
                    .startAt(LocalDateTime.parse(moment).atZone(Story.FES).toInstant());
            house.getBean(Vigil.class).keep();
            deed.accept(house);
        }
    }

    private static void isAt(ConfigurableApplicationContext house, String moment) {
        house.getBean(ApplicationClock.class)
                .moveTo(LocalDateTime.parse(moment).atZone(Story.FES).toInstant());
        house.getBean(Vigil.class).keep();
    }

    private static void convene(ConfigurableApplicationContext house) {
        IdentityService identity = house.getBean(IdentityService.class);
        identity.setAuthentication("provincial.secretary", List.of("fes.provincial-secretary"), List.of("fes"));
        String definition = house.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("meetingCycle")
                .singleResult()
                .getId();
        house.getBean(FormService.class).submitStartForm(definition, Map.of("purpose", "اجتماع تنظيمي"));
        identity.clearAuthentication();
    }

    private static int watched(ConfigurableApplicationContext house) {
        return house.getBean(JdbcClient.class)
                .sql("select count(*) from watched_step")
                .query(Integer.class)
                .single();
    }

    private static List<String> digests(ConfigurableApplicationContext house) {
        return house.getBean(JdbcClient.class)
                .sql("select recipient_login from letter where kind = 'DIGEST'")
                .query(String.class)
                .list();
    }

    private static long late(ConfigurableApplicationContext house) {
        return house.getBean(TaskService.class)
                .createTaskQuery()
                .taskDefinitionKey("UserTask_LookIntoDelay")
                .count();
    }
}
