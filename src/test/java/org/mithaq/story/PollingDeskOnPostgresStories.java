package org.mithaq.story;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@DisplayName("The polling desk, on PostgreSQL")
@Import(Postgres.class)
@TestPropertySource(properties = "spring.datasource.hikari.connection-init-sql=set lock_timeout = 500")
class PollingDeskOnPostgresStories extends PollingDeskStories {}
