package org.mithaq.story;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

@DisplayName("At the same moment, on PostgreSQL")
class SameMomentOnPostgresStories extends SameMomentStories {

    /** Made before the application asks for connections, and gone after it has given them back. */
    @TestConfiguration
    static class Server {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres server() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        DynamicPropertyRegistrar database(EmbeddedPostgres server) {
            return properties -> {
                properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
                properties.add("spring.datasource.username", () -> "postgres");
            };
        }
    }
}
