package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The traces of a matter")
@DataJdbcTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(Traces.class)
class TracesTests {

    private static final int MEETINGS = 30;

    @Autowired
    Traces traces;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingIsKept() {
        jdbc.sql("delete from ledger_trace").update();
    }

    @Test
    @DisplayName("lead to what was done, to whoever did it, in whose name, and to everybody whom it was about")
    void everybodyConcerned() {
        isDone(entry(
                "FES-1",
                new Author("deputy", "secretary", "fes.secretary"),
                "{\"chair\":\"chair\",\"members\":[\"youth.one\",\"youth.two\"],\"step\":\"nobody\"}"));

        assertThat(kept())
                .containsExactlyInAnyOrder(
                        "fes deed:something FES-1",
                        "fes person:deputy FES-1",
                        "fes person:secretary FES-1",
                        "fes person:chair FES-1",
                        "fes person:youth.one FES-1",
                        "fes person:youth.two FES-1");
    }

    @Test
    @DisplayName("are not left by the house itself, by a number of members, or where no matter is in hand")
    void nobody() {
        isDone(entry("FES-2", Author.of(Author.SYSTEM), "{\"members\":9}"));
        isDone(entry(null, Author.of("secretary"), "{}"));

        assertThat(kept()).containsExactly("fes deed:something FES-2");
    }

    @Test
    @DisplayName("are kept once, by a house that remembers them and by one that has just been started")
    void once() {
        Entry entry = entry("FES-3", Author.of("secretary"), "{}");
        isDone(entry);
        isDone(entry);
        Traces started = new Traces(database, transactions);
        transaction.executeWithoutResult(status -> started.keep(List.of(entry)));

        assertThat(kept()).containsExactlyInAnyOrder("fes deed:something FES-3", "fes person:secretary FES-3");
    }

    @Test
    @DisplayName("are kept by a later deed when the first was undone")
    void undone() {
        Entry entry = entry("FES-4", Author.of("secretary"), "{}");
        transaction.executeWithoutResult(status -> {
            traces.keep(List.of(entry));
            status.setRollbackOnly();
        });
        assertThat(kept()).isEmpty();

        isDone(entry);
        assertThat(kept()).hasSize(2);
    }

    @Test
    @DisplayName("are each kept once when two leave them at the same moment, and nobody loses what they alone leave")
    void atTheSameMoment() {
        CyclicBarrier together = new CyclicBarrier(2);
        Consumer<String> actsEachTime = login -> {
            for (int meeting = 0; meeting < MEETINGS; meeting++) {
                try {
                    together.await();
                } catch (Exception alone) {
                    throw new IllegalStateException(alone);
                }
                isDone(entry("FES-1%02d".formatted(meeting), Author.of(login), "{\"member\":\"youth.one\"}"));
            }
        };
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> actsEachTime.accept("chair")),
                        CompletableFuture.runAsync(() -> actsEachTime.accept("secretary")))
                .join();

        assertThat(kept()).hasSize(4 * MEETINGS).doesNotHaveDuplicates();
    }

    private static Entry entry(@Nullable String matter, Author author, String body) {
        return new Entry(1, Instant.EPOCH, matter, "fes", author, "something", body, List.of());
    }

    private void isDone(Entry entry) {
        transaction.executeWithoutResult(status -> traces.keep(List.of(entry)));
    }

    private List<String> kept() {
        return jdbc.sql("select organ || ' ' || trace || ' ' || matter from ledger_trace")
                .query(String.class)
                .list();
    }
}
