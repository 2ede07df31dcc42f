package org.mithaq.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        rounds(assembly);
        List<Each> before = rounds(assembly);
        Each many = each(assembly, MANY);
        Each few =
                median(Stream.concat(before.stream(), rounds(assembly).stream()).toList());
        print(database + ": in portions", few, many);
        try (AllAtOnce naive = new AllAtOnce(beside)) {
            eachAtOnce(naive, FEW);
            print(database + ": all at once", eachAtOnce(naive, FEW), eachAtOnce(naive, MANY));
        }
    }

    private static void print(String how, Each few, Each many) {
        Table.row("%s, of %,d, each asked".formatted(how, FEW), few.asked(), "ms");
        Table.row("%s, of %,d, each asked".formatted(how, MANY), many.asked(), "ms");
        Table.row("%s, of %,d, each answered".formatted(how, FEW), few.answered(), "ms");
        Table.row("%s, of %,d, each answered".formatted(how, MANY), many.answered(), "ms");
        Table.row("%s, %,d ÷ %,d (goal 1.1)".formatted(how, MANY, FEW), many.whole() / few.whole(), "");
    }

    /** Few are asked before many and after, so that both meet the machine in the same moods. */
    private static List<Each> rounds(Assembly assembly) {
        return IntStream.range(0, ROUNDS).mapToObj(round -> each(assembly, FEW)).toList();
    }

    private static Each median(List<Each> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparing(Each::whole))
                .toList()
                .get(rounds.size() / 2);
    }

    /** All are asked, a hundred answer. */
    private static Each each(Assembly assembly, int members) {
        assembly.gathers(members);
        Duration asked = Measured.once(() -> assembly.ask(members));
        Duration answered = Measured.once(() -> assembly.answer(FEW));
        assembly.close();
        return new Each(each(asked, members), each(answered, FEW));
    }

    private static Each eachAtOnce(AllAtOnce naive, int members) {
        String[] process = new String[1];
        Duration asked = Measured.once(() -> process[0] = naive.ask(members));
        Duration answered = Measured.once(() -> naive.answer(process[0], FEW));
        naive.end(process[0]);
        return new Each(each(asked, members), each(answered, FEW));
    }

    private static double each(Duration time, int members) {
        return time.toNanos() / 1e6 / members;
    }

    /** Milliseconds for each member. */
    private record Each(double asked, double answered) {

        double whole() {
            return asked + answered;
        }
    }
}
