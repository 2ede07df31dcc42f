package org.mithaq.story;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;

@DisplayName("At the same moment, on PostgreSQL")
@Import(Postgres.class)
class SameMomentOnPostgresStories extends SameMomentStories {}
