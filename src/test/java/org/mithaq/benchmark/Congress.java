package org.mithaq.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mithaq.rehearsal.OtherHouse;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A sitting with thousands of delegates, on PostgreSQL, whose chair is about to open a secret ballot. */
class Congress implements AutoCloseable {

    private static final String SITTING = "src/test/resources/rehearsals/sitting-in-progress.yaml";
    private static final String CHAIR = "provincial.secretary";
    private static final String PASSWORD = "delegate-at-the-congress";
    private static final String OFFICIALS = "mithaq-demo";
    /** As the README starts the house. */
    static final String COLLECTOR = "-XX:+UseParallelGC";

    /** Delegates give up a line that is idle, after five seconds; the house does not, so that they do not meet half-way. */
    static final String LINES_STAY = "-1";

    private static final String OPEN_BALLOT = "UserTask_OpenBallot";

    private final EmbeddedPostgres postgres;
    private final JdbcTemplate jdbc;
    private final OtherHouse house;
    private final List<Delegate> delegates = new ArrayList<>();
    private final Delegate chair;
    private final Delegate rapporteur;

    Congress(Path folder, int many) throws IOException {
        postgres = postgres();
        jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
        house = new OtherHouse(folder, Instant.now(), COLLECTOR);
        house.set("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"));
        house.set("spring.datasource.username", "postgres");
        house.set("server.tomcat.keep-alive-timeout", LINES_STAY);
        house.set("mithaq.ledger.keystore", folder.resolve("ledger.p12").toString());
        house.set("mithaq.rehearse", Path.of(SITTING).toAbsolutePath().toString());
        house.open();
        Measured.until(
                () -> count("select count(*) from ACT_RU_TASK where TASK_DEF_KEY_ = '%s'".formatted(OPEN_BALLOT)) == 1);
        house.set("mithaq.rehearse", "none");
        gather(many);
        chair = new Delegate(house.address(), CHAIR, OFFICIALS);
        rapporteur = new Delegate(house.address(), "rapporteur", OFFICIALS);
    }

    static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    private void gather(int many) {
        String password = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        List<String> logins =
                IntStream.range(0, many).mapToObj("delegate.%05d"::formatted).toList();
        logins.forEach(login -> delegates.add(new Delegate(house.address(), login, PASSWORD)));
        each(
                logins,
                """
                insert into member (login, version, organ, seated, name_ar, name_latin, email, rank, joined_on)
                values (?, 0, 'fes', true, 'مندوب', 'Delegate', ? || '@example.org', 100, '2020-01-01')
                """,
                login -> new Object[] {login, login});
        each(logins, "insert into credential (login, version, password, temporary) values (?, 0, ?, false)", login ->
                new Object[] {login, password});
        each(
                logins,
                """
                insert into presence (meeting, calendar_sequence, member, name, arrived_at)
                select meeting, calendar_sequence, ?, 'مندوب', '17:00' from presence where member = 'candidate'
                """,
                login -> new Object[] {login});
        jdbc.execute("analyze");
    }

    private void each(List<String> logins, String statement, Function<String, Object[]> row) {
        jdbc.batchUpdate(statement, logins.stream().map(row).toList());
    }

    List<Delegate> delegates() {
        return delegates;
    }

    /** Everybody comes in by the door. */
    void logIn() {
        chair.logIn();
        atOnce(8, delegates, Delegate::logIn);
    }

    /** The chair opens the ballot. */
    void openBallot() {
        does(chair, OPEN_BALLOT, Map.of("confirm", true));
    }

    /** Waits until every delegate has their ballot in their list. */
    void awaitBallots() {
        Measured.until(() -> count("select count(*) from consulted_member where state = 'OPEN'") >= delegates.size());
    }

    /** The number of the meeting. */
    String number() {
        return jdbc.queryForObject("select max(meeting) from roll where running = true", String.class);
    }

    /** The chair closes the ballot, and it is decided. */
    void closeBallot() {
        chair.logIn();
        does(chair, "UserTask_CloseBallot", Map.of("confirm", true));
        Measured.until(() -> count("select count(*) from resolution where decided_at is null") == 0);
    }

    /** Another resolution is put to a secret ballot. */
    void putAnother() {
        rapporteur.logIn();
        does(
                rapporteur,
                "UserTask_ConcludeItem",
                Map.of("outcome", "resolution", "kind", "personal", "text", "رفض التظلم المعروض على الجهاز"));
    }

    private static void does(Delegate official, String step, Map<String, Object> answers) {
        String task = official.task(step).orElseThrow();
        int status = official.submit(task, answers);
        if (status != 204) {
            throw new IllegalStateException("%s cannot do %s: %d".formatted(official.login(), step, status));
        }
    }

    /** The house is killed, and opened again. */
    void killAndOpen() {
        house.kill();
        house.open();
    }

    /** How long processors have been busy with the house and its database since the house was opened. */
    Duration processor() {
        return processor(jdbc).plus(house.processor());
    }

    /** The same for a database alone. */
    static Duration processor(JdbcTemplate jdbc) {
        return jdbc.queryForList("select pid from pg_stat_activity", Long.class).stream()
                .flatMap(process -> ProcessHandle.of(process).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    int count(String query) {
        return jdbc.queryForObject(query, Integer.class);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Does something for each, so many at once, and waits until all is done. */
    static <T> void atOnce(int many, List<? extends T> all, Consumer<T> work) {
        ExecutorService hands = Executors.newFixedThreadPool(many);
        try {
            List<Future<?>> done = new ArrayList<>();
            all.forEach(one -> done.add(hands.submit(() -> work.accept(one))));
            for (Future<?> each : done) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            hands.shutdownNow();
        }
    }

    @Override
    public void close() throws IOException {
        house.kill();
        postgres.close();
    }
}
