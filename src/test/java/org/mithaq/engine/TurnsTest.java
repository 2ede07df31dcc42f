package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A turn")
class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database()));

    @Test
    @DisplayName("comes when the transaction before has been committed")
    void oneAfterTheOther() throws InterruptedException {
        Turns turns = new Turns(1, LONG);
        Thread next = new Thread(() -> inTransaction(turns));
        transaction.executeWithoutResult(status -> {
            turns.take();
            next.start();
            while (next.getState() != Thread.State.TIMED_WAITING) {
                assertThat(next.isAlive()).isTrue();
            }
        });
        next.join();
    }

    @Test
    @DisplayName("comes when the transaction before has been rolled back")
    void rolledBack() {
        Turns turns = new Turns(1, LONG);
        transaction.executeWithoutResult(status -> {
            turns.take();
            status.setRollbackOnly();
        });
        assertThat(another(turns)).succeedsWithin(LONG);
    }

    @Test
    @DisplayName("is not waited for any longer than patience lasts")
    void outOfPatience() {
        Turns turns = new Turns(1, Duration.ofMillis(1));
        transaction.executeWithoutResult(status -> {
            turns.take();
            assertThat(another(turns)).succeedsWithin(LONG);
        });
    }

    @Test
    @DisplayName("is none outside of a transaction, in which it would never end")
    void outside() {
        Turns turns = new Turns(1, LONG);
        assertThatThrownBy(turns::take).isInstanceOf(IllegalStateException.class);
        assertThat(another(turns)).succeedsWithin(LONG);
    }

    private CompletableFuture<Void> another(Turns turns) {
        return CompletableFuture.runAsync(() -> inTransaction(turns));
    }

    private void inTransaction(Turns turns) {
        transaction.executeWithoutResult(status -> turns.take());
    }

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:turns;DB_CLOSE_DELAY=-1");
        return database;
    }
}
