package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
    void oneAfterTheOther() {
        Turns turns = new Turns(1, LONG);
        CompletableFuture<Void> next = transaction.execute(status -> {
            turns.take();
            CompletableFuture<Void> waiting = another(turns);
            assertThat(waiting).isNotDone();
            return waiting;
        });
        assertThat(next).succeedsWithin(LONG);
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

    private CompletableFuture<Void> another(Turns turns) {
        return CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> turns.take()));
    }

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:turns;DB_CLOSE_DELAY=-1");
        return database;
    }
}
