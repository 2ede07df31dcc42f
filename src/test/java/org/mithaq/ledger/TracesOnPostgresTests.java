package org.mithaq.ledger;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@DisplayName("The traces of a matter, on PostgreSQL,")
@TestPropertySource(properties = "spring.test.database.replace=none")
@Import(Postgres.class)
class TracesOnPostgresTests extends TracesTests {}
