package org.mithaq.correspondence;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@DisplayName("The outbox, on PostgreSQL,")
@TestPropertySource(properties = "spring.test.database.replace=none")
@Import(Postgres.class)
class OutboxOnPostgresTests extends OutboxTests {}
