package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("What is read once more under a lock")
class ReadAnewTest {

    private static final int TURNS = 100;

    private final ApplicationContextRunner house = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class))
            .withPropertyValues("spring.datasource.url=jdbc:h2:mem:anew;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");

    @Test
    @DisplayName("is what whoever held it before has left, on H2 too")
    void isReadAnew() {
        house.run(this::nobodyReadsWhatWas);
    }

    /** One changes what is held, and so much beside it that the end of each transaction takes its time; another looks. */
    private void nobodyReadsWhatWas(ApplicationContext opened) throws Exception {
        JdbcClient jdbc = opened.getBean(JdbcClient.class);
        TransactionTemplate deed = new TransactionTemplate(opened.getBean(PlatformTransactionManager.class));
        jdbc.sql("create table door as select 1 id").update();
        jdbc.sql("create table held as select 1 id, 0 turn").update();
        jdbc.sql("create table beside as select x id, 0 turn from system_range(1, 2000)")
                .update();

        ExecutorService changing = Executors.newSingleThreadExecutor();
        try {
            Future<?> changes = changing.submit((Callable<?>) () -> {
                for (int turn = 0; turn < TURNS; turn++) {
                    deed.executeWithoutResult(change -> {
                        lock(jdbc);
                        jdbc.sql("update held set turn = turn + 1").update();
                        jdbc.sql("update beside set turn = turn + 1").update();
                    });
                }
                return null;
            });
            int looks = 0;
            for (; !changes.isDone(); looks++) {
                deed.executeWithoutResult(look -> {
                    read(jdbc, "turn");
                    lock(jdbc);
                    assertThat(read(jdbc, "turn")).isEqualTo(read(jdbc, "turn + 0"));
                });
            }
            changes.get();
            assertThat(looks).isGreaterThan(TURNS / 10);
        } finally {
            changing.shutdown();
        }
    }

    private static void lock(JdbcClient jdbc) {
        jdbc.sql("select id from door for update").query(Integer.class).single();
    }

    private static int read(JdbcClient jdbc, String what) {
        return jdbc.sql("select %s from held".formatted(what))
                .query(Integer.class)
                .single();
    }
}
