package org.mithaq.story;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

@DisplayName("Whoever watches over the house from outside, on PostgreSQL")
@Import(Postgres.class)
@DirtiesContext
class MonitoringOnPostgresStories extends MonitoringStories {}
