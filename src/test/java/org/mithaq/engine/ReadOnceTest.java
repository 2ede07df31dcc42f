package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A row that no deed changes")
class ReadOnceTest {

    private final List<String> read = new ArrayList<>();
    private final ReadOnce<String, Integer> rows = new ReadOnce<>(key -> {
        read.add(key);
        return key.length();
    });

    @Test
    @DisplayName("is read once in a transaction, and anew in the next")
    void onceInATransaction() {
        for (int turn = 0; turn < 2; turn++) {
            inTransaction(() -> {
                assertThat(rows.of("fes")).isEqualTo(3);
                assertThat(rows.of("fes")).isEqualTo(3);
                assertThat(rows.of("meknes")).isEqualTo(6);
            });
        }
        assertThat(read).containsExactly("fes", "meknes", "fes", "meknes");
    }

    @Test
    @DisplayName("is read anew by a transaction inside another, and is still known to the outer one after it")
    void oneInsideAnother() {
        inTransaction(() -> {
            rows.of("fes");
            inTransaction(() -> rows.of("fes"));
            rows.of("fes");
        });
        assertThat(read).containsExactly("fes", "fes");
    }

    @Test
    @DisplayName("is read each time outside of transactions")
    void outside() {
        rows.of("fes");
        rows.of("fes");
        assertThat(read).hasSize(2);
    }

    private static void inTransaction(Runnable work) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:");
        new TransactionTemplate(
                        new DataSourceTransactionManager(database),
                        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW))
                .executeWithoutResult(own -> work.run());
    }
}
