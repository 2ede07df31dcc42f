package org.mithaq.membership;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mark that the demonstration leaves in a database that it fills, for good. */
@Component
public class Demonstration {

    private final JdbcClient jdbc;
    private final Clock clock;

    Demonstration(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether what is in the database began with the demonstration's organisation. */
    public boolean hasFilledTheDatabase() {
        return jdbc.sql("select count(*) from demonstration").query(Long.class).single() > 0;
    }

    void leaveMark() {
        jdbc.sql("insert into demonstration (since) values (?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
