package org.mithaq.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.ledger.Effort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many whole meetings of twelve are held in a second, one after the other, beside the same models on a bare engine with
 * empty delegates.
 *
 * <p>Both go the same way: the same elements are passed, the same variables set, tables asked and jobs done, as often, by the
 * engines' own histories; nothing is left out. The ledger is sealed at the end of each meeting. Whoever acts is known on the
 * house's stage with their offices before their act begins, as after a login; what that costs is not counted, nor is what has
 * to be looked up to find their step.
 */
class CycleBenchmark {

    private static final int WARM = Integer.getInteger("benchmark.warm", 20);
    private static final int CYCLES = Integer.getInteger("benchmark.cycles", 30);

    @TempDir
    Path folder;

    @Test
    void onH2() throws IOException {
        String beside = "jdbc:h2:file:%s/bare;WRITE_DELAY=0".formatted(folder.toAbsolutePath());
        try (House house = new House(folder);
                HikariDataSource database = BareStage.pool(beside, "sa");
                BareStage bare = new BareStage(database)) {
            measure("H2", new HouseStage(house), house.bean(DataSource.class), bare, database);
        }
    }

    @Test
    void onPostgres() throws IOException {
        try (EmbeddedPostgres server = counting()) {
            new JdbcTemplate(server.getPostgresDatabase()).execute("create extension pg_stat_statements");
            try (House house = new House(folder, database(server, "house"), "postgres");
                    HikariDataSource database = BareStage.pool(database(server, "bare"), "postgres");
                    BareStage bare = new BareStage(database)) {
                HouseStage stage = new HouseStage(house);
                measure("PostgreSQL", stage, house.bean(DataSource.class), bare, database);
                Statements ours = new Statements(server.getPostgresDatabase(), "house");
                Statements theirs = new Statements(server.getPostgresDatabase(), "bare");
                play(stage, ours);
                play(bare, theirs);
                print("PostgreSQL: statements a cycle", ours.all(), theirs.all(), "");
                dearest(ours, theirs);
            }
        }
    }

    /** What is committed is on the disk, as in operation. */
    private static EmbeddedPostgres counting() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static String database(EmbeddedPostgres server, String name) {
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
        return server.getJdbcUrl("postgres", name);
    }

    private static void measure(String database, HouseStage house, DataSource its, BareStage bare, DataSource beside) {
        for (int cycle = 0; cycle < WARM; cycle++) {
            Map<String, Integer> way = Way.of(its, Cycle.playedOn(house));
            assertThat(way).containsEntry("passed meetingCycle.EndEvent_CommuniquePublished", 1);
            assertThat(Way.differences(way, Way.of(beside, Cycle.playedOn(bare))))
                    .isEmpty();
        }
        Stream.of(its, beside).forEach(each -> new JdbcTemplate(each).execute("analyze"));
        List<Effort> ours = new ArrayList<>();
        List<Effort> theirs = new ArrayList<>();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            ours.add(effort(house));
            theirs.add(effort(bare));
        }
        Effort one = Effort.median(ours);
        Effort other = Effort.median(theirs);
        Table.row(database + ": cycles each second", Measured.perSecond(1, one.clock()), "1/s");
        Table.row(database + ": cycles each second, bare", Measured.perSecond(1, other.clock()), "1/s");
        print(database + ": a cycle (goal 1.5)", ms(one.clock()), ms(other.clock()), "ms");
        print(database + ": a cycle, processor of this process", ms(one.processor()), ms(other.processor()), "ms");
    }

    private static double ms(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static Effort effort(Stage stage) {
        Clocked clocked = new Clocked();
        play(stage, clocked);
        return clocked.all();
    }

    private static void play(Stage stage, Gauge gauge) {
        stage.gaugedBy(gauge);
        Cycle.playedOn(stage);
        stage.gaugedBy(Gauge.NONE);
    }

    private static void print(String what, double ours, double theirs, String unit) {
        Table.row(what, ours, unit);
        Table.row(what + ", bare", theirs, unit);
        Table.row(what + ", ÷", ours / theirs, "");
    }

    /** The acts for which the house needs the most statements beyond those of the engine. */
    private static void dearest(Statements ours, Statements theirs) {
        Comparator<Map.Entry<String, Long>> beyond =
                Comparator.comparing(act -> act.getValue() - theirs.acts().getOrDefault(act.getKey(), 0L));
        ours.acts().entrySet().stream()
                .sorted(beyond.reversed())
                .forEach(act -> Table.row(
                        "PostgreSQL: statements, " + act.getKey() + ", and bare "
                                + theirs.acts().getOrDefault(act.getKey(), 0L),
                        act.getValue(),
                        ""));
    }
}
