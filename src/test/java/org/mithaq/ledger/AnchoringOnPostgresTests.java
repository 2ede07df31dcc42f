package org.mithaq.ledger;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;

@DisplayName("Anchoring, on PostgreSQL")
@Import(Postgres.class)
class AnchoringOnPostgresTests extends AnchoringTests {}
