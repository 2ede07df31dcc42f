package org.mithaq.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of delegates vote in secret over HTTP, two hundred at a time, by the calls that the Tasklist makes. */
class CongressBenchmark {

    private static final int DELEGATES = Integer.getInteger("benchmark.delegates", 4_000);
    /** A house has learnt its way after some thousand votes: before, much of what it takes is for that. */
    private static final int BALLOTS = 4;

    private static final int AT_ONCE = 200;
    private static final int TWICE_IN = 50;
    private static final int QUICK_ONE_IN = 20;
    private static final int QUICK_AT_ONCE = 20;
    private static final String BALLOT = "UserTask_CastBallot";
    private static final List<String> CHOICES = List.of("for", "against", "abstain");
    private static final int DONE = 204;

    @TempDir
    Path folder;

    private final Queue<Duration> submits = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cast = new AtomicInteger();

    @Test
    void everybodyVotes() throws IOException {
        try (Congress congress = new Congress(folder, DELEGATES)) {
            congress.logIn();
            everybodyVotes(congress, 1);
            for (int ballot = 2; ballot <= BALLOTS; ballot++) {
                congress.putAnother();
                everybodyVotes(congress, ballot);
            }
        }
    }

    private void everybodyVotes(Congress congress, int ballot) throws IOException {
        System.out.printf("%nBallot %d since the house was opened%n", ballot);
        everybodyIsCalled(congress);
        everybodyVotes(congress.delegates(), congress::processor);
        expectEachOnce(congress, ballot);
    }

    private void everybodyVotes(List<? extends Delegate> delegates, Supplier<Duration> processor) {
        submits.clear();
        Duration before = processor.get();
        Duration all = Measured.once(() -> Congress.atOnce(AT_ONCE, delegates, this::votes));
        Duration busy = processor.get().minus(before);
        Table.row("%,d ballots, %d at a time (goal 60)".formatted(DELEGATES, AT_ONCE), seconds(all), "s");
        Table.row("of a processor for each ballot, database included", busy.toNanos() / 1e6 / DELEGATES, "ms");
        tellOfSubmits();
        assertThat(answers).containsOnly(DONE);
    }

    /** All wait at their Tasklists; then one in twenty goes to vote while the others are asked. */
    private void everybodyIsCalled(Congress congress) throws IOException {
        List<Delegate> quick = congress.delegates().stream()
                .filter(delegate -> number(delegate) % QUICK_ONE_IN == 0)
                .toList();
        Queue<Duration> before = new ConcurrentLinkedQueue<>();
        try (OpenTasklists tasklists = new OpenTasklists()) {
            congress.delegates().forEach(delegate -> delegate.waitsIn(tasklists));
            Table.row("to open it, for the chair", seconds(Measured.once(congress::openBallot)), "s");
            Duration all = Measured.once(() -> {
                Duration called = Measured.once(tasklists::awaitCalls);
                Table.row("until each of %,d is called (goal 2)".formatted(DELEGATES), seconds(called), "s");
                Congress.atOnce(
                        QUICK_AT_ONCE,
                        quick,
                        delegate -> before.add(
                                Measured.once(() -> delegate.open(delegate.takesBallot(congress.number())))));
                congress.awaitBallots();
            });
            Table.row("until each has their ballot in their list", seconds(all), "s");
        }
        Table.row("to have it before one, for the quick, median", at(before, 50), "ms");
        Table.row("the same, 95th percentile", at(before, 95), "ms");
    }

    @Test
    void withDoublesAndAKill() throws IOException {
        try (Congress congress = new Congress(folder, DELEGATES)) {
            congress.logIn();
            congress.openBallot();
            congress.awaitBallots();
            CompletableFuture<Duration> outage = CompletableFuture.supplyAsync(() -> {
                while (cast.get() < DELEGATES / 2) {
                    Thread.onSpinWait();
                }
                return Measured.once(congress::killAndOpen);
            });
            Duration all = Measured.once(
                    () -> Congress.atOnce(AT_ONCE, congress.delegates(), delegate -> votesInTheEnd(delegate, outage)));
            Table.row("the same with doubles and a kill", seconds(all), "s");
            Table.row("of these, until the house is open again", seconds(outage.join()), "s");
            tellOfSubmits();
            assertThat(answers).allMatch(status -> status == DONE || status >= 400 && status < 500);
            expectEachOnce(congress, 1);
        }
    }

    /** The same calls on an engine without the house: what they cost before anything is guarded, kept or held apart. */
    @Test
    void onABareEngine() throws IOException {
        try (BareCongress congress = new BareCongress(folder, DELEGATES)) {
            congress.open();
            for (int ballot = 1; ballot <= BALLOTS; ballot++) {
                System.out.printf("%nBallot %d on a bare engine%n", ballot);
                congress.openBallot();
                everybodyVotes(congress.delegates(), congress::processor);
            }
            assertThat(congress.count("select count(*) from ACT_RU_TASK")).isZero();
        }
    }

    private void votes(Delegate delegate) {
        String ballot = delegate.task(BALLOT).orElseThrow();
        delegate.open(ballot);
        submit(delegate, ballot);
    }

    /** Whoever is cut off comes in again, and votes unless their ballot is gone from the list. */
    private void votesInTheEnd(Delegate delegate, CompletableFuture<Duration> outage) {
        try {
            String ballot = delegate.task(BALLOT).orElseThrow();
            delegate.open(ballot);
            if (number(delegate) % TWICE_IN == 0) {
                CompletableFuture<Void> twin = CompletableFuture.runAsync(() -> submit(delegate, ballot));
                submit(delegate, ballot);
                twin.join();
            } else {
                submit(delegate, ballot);
            }
        } catch (UncheckedIOException | CompletionException cutOff) {
            outage.join();
            delegate.logIn();
            delegate.task(BALLOT).ifPresent(ballot -> submit(delegate, ballot));
        }
    }

    private void submit(Delegate delegate, String ballot) {
        int[] status = new int[1];
        submits.add(Measured.once(() -> status[0] = delegate.submit(ballot, Map.of("vote", choice(delegate)))));
        answers.add(status[0]);
        cast.incrementAndGet();
    }

    private void tellOfSubmits() {
        Table.row("submit, median", at(submits, 50), "ms");
        Table.row("submit, 95th percentile (goal 500)", at(submits, 95), "ms");
    }

    private static long at(Queue<Duration> times, int percentile) {
        List<Duration> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() * percentile / 100).toMillis();
    }

    /** None is lost, and none doubled: in the marks, in the ledger, and in the result. */
    private static void expectEachOnce(Congress congress, int ballots) {
        assertThat(congress.count("select count(*) from roll_voter where voted = true"))
                .isEqualTo(ballots * DELEGATES);
        assertThat(congress.count("select count(*) from ledger_entry where deed = 'ballot-cast'"))
                .isEqualTo(ballots * DELEGATES);
        congress.closeBallot();
        Map<String, Object> result = congress.jdbc()
                .queryForMap(
                        "select in_favour, against, abstaining from resolution where ballot_mode = 'SECRET_BALLOT' order by ordinal desc limit 1");
        assertThat(result)
                .containsEntry("in_favour", count(congress, "for"))
                .containsEntry("against", count(congress, "against"))
                .containsEntry("abstaining", count(congress, "abstain"));
    }

    private static int count(Congress congress, String choice) {
        return (int) congress.delegates().stream()
                .filter(delegate -> choice(delegate).equals(choice))
                .count();
    }

    private static String choice(Delegate delegate) {
        return CHOICES.get(number(delegate) * 7 % 10 % CHOICES.size());
    }

    private static int number(Delegate delegate) {
        return Integer.parseInt(delegate.login().substring(delegate.login().indexOf('.') + 1));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}
