package org.mithaq.ledger;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;

@DisplayName("An export of the ledger, on PostgreSQL")
@Import(Postgres.class)
class LedgerExportOnPostgresTests extends LedgerExportTests {}
