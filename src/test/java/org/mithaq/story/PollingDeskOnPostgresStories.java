package org.mithaq.story;

import org.junit.jupiter.api.DisplayName;
import org.mithaq.Postgres;
import org.springframework.context.annotation.Import;

@DisplayName("The polling desk, on PostgreSQL")
@Import(Postgres.class)
class PollingDeskOnPostgresStories extends PollingDeskStories {

    @Override
    void othersAreBefore() {
        // PostgreSQL waits for a row for as long as it takes
    }
}
