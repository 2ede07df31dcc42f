package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The book of those who are asked")
@SpringJUnitConfig
class ConsultationBookTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void tables() {
        List.of(
                        "consulted_member",
                        "ACT_RU_TASK",
                        "ACT_RU_EXECUTION",
                        "ACT_RU_VARIABLE",
                        "ACT_RU_EVENT_SUBSCR",
                        "ACT_RU_IDENTITYLINK")
                .forEach(table -> {
                    jdbc.sql("drop table if exists " + table).update();
                    jdbc.sql("create table %s (id integer)".formatted(table)).update();
                });
        jdbc.sql("insert into ACT_RU_TASK select 1 from system_range(1, 50)").update();
    }

    @Test
    @DisplayName("has its tables counted when many have been asked")
    void counts() {
        many();
        assertThat(selectivity()).isLessThan(50);
    }

    @Test
    @DisplayName("has nothing counted of what is undone, and undoes nothing that cannot be counted")
    void countsAside() {
        new TransactionTemplate(transactions).executeWithoutResult(deed -> {
            events.publishEvent(new ManyAsked());
            deed.setRollbackOnly();
        });
        assertThat(selectivity()).isEqualTo(50);

        jdbc.sql("drop table consulted_member").update();
        many();
        assertThat(jdbc.sql("select count(*) from ACT_RU_TASK")
                        .query(Integer.class)
                        .single())
                .isEqualTo(51);
    }

    private void many() {
        new TransactionTemplate(transactions).executeWithoutResult(deed -> {
            jdbc.sql("insert into ACT_RU_TASK values (1)").update();
            events.publishEvent(new ManyAsked());
        });
    }

    /** Of a hundred rows as many have different values; fifty where nobody has counted. */
    private int selectivity() {
        return jdbc.sql("select selectivity from information_schema.columns where table_name = 'ACT_RU_TASK'")
                .query(Integer.class)
                .single();
    }

    @Configuration
    @EnableTransactionManagement
    @Import(ConsultationBook.class)
    static class Shelf {

        @Bean
        DataSource database() {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:book;DB_CLOSE_DELAY=-1");
            return database;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        JdbcTemplate rows(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        JdbcClient jdbc(JdbcTemplate rows) {
            return JdbcClient.create(rows);
        }
    }
}
