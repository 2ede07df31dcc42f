package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

        Ended sound = run();
        assertThat(sound.output()).contains("Rien n’a été modifié dans le registre");
        assertThat(sound.output()).doesNotContain("Tomcat started", "Demonstration", "Exception");
        assertThat(sound.code()).isZero();

        inTheHouse(house -> house.getBean(JdbcTemplate.class)
                .update("update ledger_entry set actor = 'somebody' where sequence = 7"));

        Ended changed = run();
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

    private record Ended(int code, String output) {}

    private Ended run() throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        List<String> command = Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Mithaq.class.getName(),
                                "--mithaq.verify",
                                "--mithaq.language=fr"),
                        own().stream())
                .flatMap(arguments -> arguments)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }
}
