package org.mithaq.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.benchmark.Assembly.Asked;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What it costs to ask a member and to take their answer, however many are asked, beside one task for all at once in a bare
 * engine, which spends nothing on guard, ledger and rows.
 */
class AskingBenchmark {

    private static final int FEW = 100;
    private static final List<Integer> MANY = Stream.of(
                    System.getProperty("benchmark.asked", "1000,2000,10000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final List<Asked> QUESTIONS = Stream.of(
                    System.getProperty("benchmark.questions", "REPLY,ROLL_CALL,SECRET_BALLOT,SIGNATURE")
                            .split(","))
            .map(Asked::valueOf)
            .toList();
    private static final int AT_ONCE = Integer.getInteger("benchmark.at-once", 2_000);
    private static final int ROUNDS = 5;

    /** Within which PostgreSQL has added up what its sessions have done. */
    private static final Duration ADDED_UP = Duration.ofMillis(1_500);

    @TempDir
    Path folder;

    @Test
    void onH2() {
        String beside = "jdbc:h2:file:%s/beside;WRITE_DELAY=0".formatted(folder.toAbsolutePath());
        try (House house = new House(folder);
                HikariDataSource pool = BareStage.pool(beside, "sa")) {
            measure("H2", house, pool, () -> 0, () -> 0);
        }
    }

    @Test
    void onPostgres() throws IOException {
        try (EmbeddedPostgres postgres = started();
                EmbeddedPostgres beside = started();
                HikariDataSource pool = BareStage.pool(beside.getJdbcUrl("postgres", "postgres"), "postgres");
                House house = new House(folder, postgres.getJdbcUrl("postgres", "postgres"), "postgres")) {
            measure("PostgreSQL", house, pool, () -> rowsTouched(postgres), () -> rowsTouched(beside));
        }
    }

    private static EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
    }

    private static void measure(
            String database, House house, DataSource beside, LongSupplier rows, LongSupplier rowsBeside) {
        Assembly assembly = new Assembly(house);
        for (Asked asked : QUESTIONS) {
            measure(database + ", " + asked, members -> each(assembly, asked, members, rows));
        }
        try (AllAtOnce naive = new AllAtOnce(beside)) {
            Each.of(naive, FEW, rowsBeside);
            Each few = Each.of(naive, FEW, rowsBeside);
            Each many = Each.of(naive, AT_ONCE, rowsBeside);
            few.print(database + ", all at once", FEW);
            many.print(database + ", all at once", AT_ONCE);
            Each signature = each(assembly, Asked.SIGNATURE, AT_ONCE, rows);
            Table.row(
                    "%s, all at once ÷ signatures, at %,d (goal 10)".formatted(database, AT_ONCE),
                    many.whole() / signature.whole(),
                    "");
            if (signature.rows() > 0) {
                Table.row("the same in rows touched (goal 10)", many.rows() / signature.rows(), "");
            }
        }
    }

    private static void measure(String what, IntFunction<Each> asking) {
        rounds(asking);
        List<Each> before = rounds(asking);
        List<Each> many = MANY.stream().map(asking::apply).toList();
        Each few = median(Stream.concat(before.stream(), rounds(asking).stream()));
        few.print(what, FEW);
        for (int size = 0; size < many.size(); size++) {
            many.get(size).print(what, MANY.get(size));
            Table.row(
                    "%s, %,d ÷ %,d (goal 1.1)".formatted(what, MANY.get(size), FEW),
                    many.get(size).whole() / few.whole(),
                    "");
        }
    }

    /** Few are asked before many and after, so that both meet the machine in the same moods. */
    private static List<Each> rounds(IntFunction<Each> asking) {
        return IntStream.range(0, ROUNDS).mapToObj(round -> asking.apply(FEW)).toList();
    }

    private static Each median(Stream<Each> rounds) {
        List<Each> sorted = rounds.sorted(Comparator.comparing(Each::whole)).toList();
        return sorted.get(sorted.size() / 2);
    }

    /** All are asked, a hundred answer. */
    private static Each each(Assembly assembly, Asked asked, int members, LongSupplier rows) {
        assembly.gathers(members, asked);
        Each each = Each.of(members, () -> assembly.ask(members, asked), () -> assembly.answer(FEW, asked), rows);
        assembly.close(asked);
        return each;
    }

    private static long rowsTouched(EmbeddedPostgres postgres) {
        LockSupport.parkNanos(ADDED_UP.toNanos());
        return new JdbcTemplate(postgres.getPostgresDatabase())
                .queryForObject(
                        """
                        select tup_returned + tup_fetched + tup_inserted + tup_updated + tup_deleted
                        from pg_stat_database where datname = 'postgres'
                        """,
                        Long.class);
    }

    /**
     * What a member costs.
     *
     * @param asked in milliseconds, like {@code answered}
     * @param rows that the database touches when one answers
     */
    private record Each(double asked, double answered, double rows) {

        static Each of(int members, Runnable asking, Runnable answering, LongSupplier rows) {
            Duration asked = Measured.once(asking);
            long before = rows.getAsLong();
            Duration answered = Measured.once(answering);
            return new Each(
                    asked.toNanos() / 1e6 / members,
                    answered.toNanos() / 1e6 / FEW,
                    (double) (rows.getAsLong() - before) / FEW);
        }

        static Each of(AllAtOnce naive, int members, LongSupplier rows) {
            String[] process = new String[1];
            Each each = of(members, () -> process[0] = naive.ask(members), () -> naive.answer(process[0], FEW), rows);
            naive.end(process[0]);
            return each;
        }

        double whole() {
            return asked + answered;
        }

        void print(String what, int members) {
            Table.row("%s, of %,d, each asked".formatted(what, members), asked, "ms");
            Table.row("%s, of %,d, each answered".formatted(what, members), answered, "ms");
            if (rows > 0) {
                Table.row("%s, of %,d, rows touched for an answer".formatted(what, members), rows, "");
            }
        }
    }
}
