package org.mithaq.oversight;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;

@Import({Postgres.class, CountedStatements.class})
@DisplayName("The page of a sitting, on PostgreSQL")
class SittingPagesOnPostgresTest extends SittingPagesTest {}
