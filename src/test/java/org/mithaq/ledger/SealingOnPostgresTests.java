package org.mithaq.ledger;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;

@DisplayName("Sealing, on PostgreSQL")
@Import(Postgres.class)
class SealingOnPostgresTests extends SealingTests {}
