package org.mithaq.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.rehearsal.Script.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.client.ResourceAccessException;

@DisplayName("A house that is killed at twenty moments of the meeting of Fes")
class KilledTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledTest.class);
    private static final int KILLS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Script script = Script.read(new ClassPathResource("rehearsals/fes-2021-03-14.yaml"), Instant.now());
    private final List<String> answered = new ArrayList<>();
    private String number = "";

    @TempDir
    Path folder;

    @Test
    @DisplayName("has every deed that was answered with success in its ledger, none twice, and the ledger verifies")
    void everyDeedIsKept() throws Exception {
        OtherHouse house = new OtherHouse(folder, script.begins().orElseThrow(), "-XX:TieredStopAtLevel=1");
        house.open();
        Killer killer = new Killer(house);
        try {
            for (Scene scene : script.scenes()) {
                scene.by().forEach(login -> play(house, killer, scene, login));
            }
            until(() -> untilItLives(
                    house, killer, () -> official(house, "administrator").jobsDue() == 0));
        } finally {
            killer.rest();
            house.kill();
        }

        assertThat(killer.kills()).isEqualTo(KILLS);
        assertThat(answered).hasSize(script.acts() - 1).doesNotHaveDuplicates();
        assertThat(tasksInTheLedger(house)).containsExactlyInAnyOrderElementsOf(answered);
        assertThat(house.run("--mithaq.verify")).as("see %s", house.log()).isZero();
    }

    private void play(OtherHouse house, Killer killer, Scene scene, String login) {
        until(() -> untilItLives(
                house, killer, () -> official(house, "administrator").jobsDue() == 0));
        if (scene.at() != null) {
            untilItLives(house, killer, () -> {
                house.moveClockTo(scene.at().atZone(script.zone()).toInstant());
                return true;
            });
        }
        if (scene.start() != null) {
            number = official(house, login).start(scene.start(), answers(scene)).orElseThrow();
            killer.begin();
        } else {
            complete(house, killer, scene, login);
        }
    }

    /** Somebody answers until it is known that their step is done: an answer that was cut off may have arrived. */
    private void complete(OtherHouse house, Killer killer, Scene scene, String login) {
        String element = Stage.elementOf(scene.deed());
        until(() -> untilItLives(house, killer, () -> official(house, login)
                .open(number, element)
                .isPresent()));
        String task = untilItLives(
                house,
                killer,
                () -> official(house, login).open(number, element).orElseThrow().id());
        until(() -> untilItLives(house, killer, () -> {
            official(house, login)
                    .open(number, element)
                    .filter(open -> open.id().equals(task))
                    .ifPresent(open -> answer(official(house, login), open, scene));
            return true;
        }));
        answered.add(task);
    }

    private static void answer(Actor official, Actor.OpenTask task, Scene scene) {
        official.claim(task);
        Map<String, Object> submitted = new HashMap<>(official.read(task));
        submitted.putAll(answers(scene));
        official.submit(task, submitted);
    }

    private static Map<String, Object> answers(Scene scene) {
        return scene.answers() == null ? Map.of() : scene.answers();
    }

    private static Actor official(OtherHouse house, String login) {
        return new Actor(login, "mithaq-demo", house.address());
    }

    /** Whatever was cut off is asked once more in the house that is opened again. */
    private static <T> T untilItLives(OtherHouse house, Killer killer, java.util.function.Supplier<T> asked) {
        while (true) {
            try {
                return asked.get();
            } catch (ResourceAccessException cutOff) {
                killer.revive();
            }
        }
    }

    private static void until(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE.multipliedBy(3));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            pause(50);
        }
    }

    private static List<String> tasksInTheLedger(OtherHouse house) throws SQLException {
        List<String> tasks = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(house.database(), "sa", "");
                ResultSet rows = database.createStatement()
                        .executeQuery("select body from ledger_entry where deed = 'step-done' order by sequence")) {
            while (rows.next()) {
                String body = rows.getString(1);
                if (body.contains("\"task\":\"")) {
                    tasks.add(body.replaceAll(".*\"task\":\"([^\"]+)\".*", "$1"));
                }
            }
        }
        return tasks;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the house again and again, each time after a while of play. */
    private static class Killer {

        private final Random random = new Random();
        private final OtherHouse house;
        private Thread thread = new Thread(() -> {});
        private int kills;

        Killer(OtherHouse house) {
            this.house = house;
        }

        void begin() {
            int millis = 200 + random.nextInt(1_800);
            thread = new Thread(() -> {
                pause(millis);
                if (!Thread.currentThread().isInterrupted()) {
                    LOG.info("Kill {} after {} ms", ++kills, millis);
                    house.kill();
                }
            });
            thread.start();
        }

        /** Opens the house again, and lies in wait once more if it has not killed enough. */
        void revive() {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            house.open();
            if (kills < KILLS) {
                begin();
            }
        }

        void rest() {
            thread.interrupt();
        }

        int kills() {
            return kills;
        }
    }
}
