package org.mithaq.engine;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Knows what the database says by the codes of its maker: that others have a row for too long is the same on H2, which calls it
 * a query that takes too long, and on PostgreSQL, which has a state of its own for it.
 */
@Configuration
class DatabaseCodes {

    @Bean
    SQLExceptionTranslator codesOfItsMaker(DataSource database) {
        return new SQLErrorCodeSQLExceptionTranslator(database);
    }
}
