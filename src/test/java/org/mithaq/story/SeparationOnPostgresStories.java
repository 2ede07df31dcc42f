package org.mithaq.story;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

@DisplayName("The separation of duties, on PostgreSQL:")
@Import(Postgres.class)
@DirtiesContext
class SeparationOnPostgresStories extends Separation {}
