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

@DisplayName("A row")
class ReadOnceTest {

    private final List<String> read = new ArrayList<>();
    private final ReadOnce<String, Integer> rows = ReadOnce.always(key -> {
        read.add(key);
        return key.length();
    });

    private final ReadOnce<String, Integer> changing = ReadOnce.inLooks(key -> {
        read.add(key);
        return key.length();
    });

    @Test
    @DisplayName("that no deed changes is read once in a transaction, and anew in the next")
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
    @DisplayName(
            "that no deed changes is read anew by a transaction inside another, and is still known to the outer one after it")
    void oneInsideAnother() {
        inTransaction(() -> {
            rows.of("fes");
            inTransaction(() -> rows.of("fes"));
            rows.of("fes");
        });
        assertThat(read).containsExactly("fes", "fes");
    }

    @Test
    @DisplayName("that no deed changes is read each time outside of transactions")
    void outside() {
        rows.of("fes");
        rows.of("fes");
        assertThat(read).hasSize(2);
    }

    @Test
    @DisplayName("that deeds change is read once in a transaction that only reads")
    void inALook() {
        inLook(() -> {
            assertThat(changing.of("fes")).isEqualTo(3);
            assertThat(changing.of("fes")).isEqualTo(3);
        });
        assertThat(read).containsExactly("fes");
    }

    @Test
    @DisplayName("that deeds change is read each time in a transaction that may change it")
    void inADeed() {
        inTransaction(() -> {
            changing.of("fes");
            changing.of("fes");
        });
        assertThat(read).containsExactly("fes", "fes");
    }

    @Test
    @DisplayName("that deeds change is read each time by a deed inside a look")
    void aDeedInALook() {
        inLook(() -> {
            changing.of("fes");
            inTransaction(() -> {
                changing.of("fes");
                changing.of("fes");
            });
            changing.of("fes");
        });
        assertThat(read).containsExactly("fes", "fes", "fes");
    }

    private static void inTransaction(Runnable work) {
        in(new DefaultTransactionDefinition(), work);
    }

    private static void inLook(Runnable work) {
        DefaultTransactionDefinition look = new DefaultTransactionDefinition();
        look.setReadOnly(true);
        in(look, work);
    }

    private static void in(DefaultTransactionDefinition transaction, Runnable work) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:");
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        new TransactionTemplate(new DataSourceTransactionManager(database), transaction)
                .executeWithoutResult(own -> work.run());
    }
}
