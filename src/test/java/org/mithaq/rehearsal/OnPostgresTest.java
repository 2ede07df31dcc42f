package org.mithaq.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.mithaq.Postgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

@DisplayName("On PostgreSQL")
@Import(Postgres.class)
class OnPostgresTest extends MeetingOfFesPlayed {

    @Autowired
    DataSource database;

    @Test
    @Order(0)
    @DisplayName("the data lives in PostgreSQL indeed")
    void postgres() throws MetaDataAccessException {
        assertThat(JdbcUtils.<String>extractDatabaseMetaData(database, "getDatabaseProductName"))
                .isEqualTo("PostgreSQL");
    }
}
