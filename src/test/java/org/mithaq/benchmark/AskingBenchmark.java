package org.mithaq.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to ask a member and to take their answer, however many are asked, beside one task for all at once in a bare
 * engine, which spends nothing on guard, ledger and rows.
 */
class AskingBenchmark {

    private static final int FEW = 100;
    private static final int MANY = Integer.getInteger("benchmark.asked", 1_000);
    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    @Test
    void onH2() {
        JdbcDataSource beside = new JdbcDataSource();
        beside.setURL("jdbc:h2:file:%s/beside;WRITE_DELAY=0".formatted(folder.toAbsolutePath()));
        try (House house = new House(folder)) {
            measure("H2", new Assembly(house), beside);
        }
    }

    @Test
    void onPostgres() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                EmbeddedPostgres beside = EmbeddedPostgres.start();
                House house = new House(folder, postgres.getJdbcUrl("postgres", "postgres"), "postgres")) {
            measure("PostgreSQL", new Assembly(house), beside.getPostgresDatabase());
        }
    }

    private static void measure(String database, Assembly assembly, DataSource beside) {
        IntStream.range(0, ROUNDS).forEach(warming -> each(assembly, FEW));
        double few = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> each(assembly, FEW))
                .sorted()
                .toArray()[ROUNDS / 2];
        double many = each(assembly, MANY);
        Table.row("%s: a member asked and answered, of %,d, ms".formatted(database, FEW), few, "ms");
        Table.row("%s: a member asked and answered, of %,d, ms".formatted(database, MANY), many, "ms");
        Table.row("%s: %,d ÷ %,d members (goal 1.1)".formatted(database, MANY, FEW), many / few, "");
        try (AllAtOnce naive = new AllAtOnce(beside)) {
            eachAtOnce(naive, FEW);
            double fewAtOnce = eachAtOnce(naive, FEW);
            double manyAtOnce = eachAtOnce(naive, MANY);
            Table.row("%s: the same all at once, of %,d, ms".formatted(database, FEW), fewAtOnce, "ms");
            Table.row("%s: the same all at once, of %,d, ms".formatted(database, MANY), manyAtOnce, "ms");
            Table.row("%s: all at once, %,d ÷ %,d members".formatted(database, MANY, FEW), manyAtOnce / fewAtOnce, "");
        }
    }

    /** Milliseconds for each member: all are asked, a hundred answer. */
    private static double each(Assembly assembly, int members) {
        assembly.gathers(members);
        Duration asked = Measured.once(() -> assembly.ask(members));
        Duration answered = Measured.once(() -> assembly.answer(FEW));
        assembly.close();
        return each(asked, members) + each(answered, FEW);
    }

    private static double eachAtOnce(AllAtOnce naive, int members) {
        String[] process = new String[1];
        Duration asked = Measured.once(() -> process[0] = naive.ask(members));
        Duration answered = Measured.once(() -> naive.answer(process[0], FEW));
        naive.end(process[0]);
        return each(asked, members) + each(answered, FEW);
    }

    private static double each(Duration time, int members) {
        return time.toNanos() / 1e6 / members;
    }
}
