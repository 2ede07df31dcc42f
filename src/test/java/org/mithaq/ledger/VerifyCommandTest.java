package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.Command;
import org.mithaq.Mithaq;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs the real command in a process of its own. */
@DisplayName("The verification command")
class VerifyCommandTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("ends with 0 when nothing has been changed, and with 1 and the first entry when something has")
    void endsWithItsResult() throws IOException, InterruptedException {
        SomeDeeds deeds = new SomeDeeds(14);
        inTheHouse(house -> {
            for (int deed = 0; deed < 40; deed++) {
                house.publishEvent(deeds.next());
            }
            house.getBean(Sealer.class).seal();
        });

        Command sound = run();
        assertThat(sound.output()).contains("Rien n’a été modifié dans le registre");
        assertThat(sound.output()).doesNotContain("Tomcat started", "Demonstration", "Exception");
        assertThat(sound.code()).isZero();

        inTheHouse(house -> house.getBean(JdbcTemplate.class)
                .update("update ledger_entry set actor = 'somebody' where sequence = 7"));

        Command changed = run();
        assertThat(changed.output()).contains("L’écriture 7 ").contains("Anomalies : 1.");
        assertThat(changed.code()).isOne();
        inTheHouse(house -> assertThat(house.getBean(Checks.class).last())
                .hasValueSatisfying(last -> assertThat(last.first())
                        .satisfies(first -> assertThat(first.entry()).isEqualTo(7))));
    }

    private void inTheHouse(Consumer<ConfigurableApplicationContext> deed) {
        try (ConfigurableApplicationContext house = new SpringApplicationBuilder(Mithaq.class)
                .profiles("story")
                .run(Stream.concat(own().stream(), Stream.of("--server.port=0")).toArray(String[]::new))) {
            deed.accept(house);
        }
    }

    private List<String> own() {
        return List.of(
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("mithaq"),
                "--mithaq.ledger.keystore=" + folder.resolve("ledger.p12"),
                "--mithaq.ledger.keystore-password=a-password-of-stories");
    }

    private Command run() throws IOException, InterruptedException {
        return Command.run(
                folder,
                Stream.concat(Stream.of("--mithaq.verify", "--mithaq.language=fr"), own().stream())
                        .toList());
    }
}
