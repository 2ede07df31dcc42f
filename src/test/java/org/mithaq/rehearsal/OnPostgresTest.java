package org.mithaq.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;

@DisplayName("On PostgreSQL")
@Import(Postgres.class)
class OnPostgresTest extends MeetingOfFesPlayed {}
