package org.mithaq.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.Command;

/** Runs the real command in a process of its own, with little memory. */
@DisplayName("The import")
class ImportCommandTest {

    private static final String HEADER =
            "nom en arabe;nom en lettres latines;adresse électronique;organe;date d'adhésion\n";

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "loads ten thousand members and ends with 0; once more it refuses them and ends with 1, without opening a port")
    void endsWithItsResult() throws IOException, InterruptedException {
        Path list = Files.writeString(
                folder.resolve("members.csv"),
                HEADER
                        + IntStream.rangeClosed(1, 10_000)
                                .mapToObj(one -> "عضو;Membre;membre.%d@parti.example;fes;2021-03-14".formatted(one))
                                .collect(Collectors.joining("\n")));

        Command loaded = run("--mithaq.import=" + list, "--mithaq.language=fr");
        assertThat(loaded.output()).contains("10000 lignes lues, dont 0 refusées", "les 10000 lignes sont chargées");
        assertThat(loaded.output()).doesNotContain("Tomcat started", "Demonstration", "Exception");
        assertThat(loaded.code()).isZero();

        Command refused = run("--mithaq.import=" + list, "--mithaq.import.dry-run=true", "--mithaq.language=fr");
        assertThat(refused.output())
                .contains("Ligne 2 : L’adresse membre.1@parti.example est celle d’un membre déjà inscrit.")
                .contains("10000 lignes sur 10000 sont refusées ; rien n’a été chargé.");
        assertThat(refused.code()).isOne();
    }

    private Command run(String... arguments) throws IOException, InterruptedException {
        return Command.run(
                folder,
                Stream.concat(
                                Stream.of(
                                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("mithaq"),
                                        "--mithaq.ledger.keystore=" + folder.resolve("ledger.p12")),
                                Stream.of(arguments))
                        .toList());
    }
}
