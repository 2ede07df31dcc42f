package org.mithaq.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine has to do by itself: how many jobs wait now, and how many have failed for good. */
@Component
class Jobs implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    Jobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("mithaq.jobs.waiting", () -> waitingFor(Duration.ZERO))
                .description("Jobs that are due and wait to be done")
                .register(meters);
        Gauge.builder("mithaq.jobs.failed", this::failed)
                .description("Jobs that have failed and are not tried again by themselves")
                .register(meters);
    }

    /** Jobs with tries left that have been due for so long at least. */
    long waitingFor(Duration time) {
        Instant since = clock.instant().minus(time);
        return jdbc.sql(
                        """
                        select count(*) from ACT_RU_JOB
                        where RETRIES_ > 0 and SUSPENSION_STATE_ = 1 and coalesce(DUEDATE_, CREATE_TIME_) <= ?""")
                .param(Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** Jobs without a try left. */
    long failed() {
        return jdbc.sql("select count(*) from ACT_RU_JOB where RETRIES_ = 0")
                .query(Long.class)
                .single();
    }
}
