package org.mithaq.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many human steps are open and overdue, by their names and the levels of their organs: all of it in one question. */
@Component
class StepCensus implements MeterBinder {

    /** One answer for all meters that are read together. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final int ORGANS = 10_000;

    private final ListableBeanFactory beans;
    private final JdbcClient jdbc;
    private final Roll roll;
    private final Clock clock;
    private final Cache<String, String> levels =
            Caffeine.newBuilder().maximumSize(ORGANS).build();
    private @Nullable Census last;

    StepCensus(ListableBeanFactory beans, JdbcClient jdbc, @Lazy Roll roll, Clock clock) {
        this.beans = beans;
        this.jdbc = jdbc;
        this.roll = roll;
        this.clock = clock;
    }

    private record Kind(String step, String level) {}

    private record Sum(long open, long overdue) {

        static final Sum NONE = new Sum(0, 0);

        Sum and(Sum others) {
            return new Sum(open + others.open, overdue + others.overdue);
        }
    }

    private record Census(Instant at, Map<Kind, Sum> numbers) {}

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String form : beans.getBeanNamesForType(TaskForm.class)) {
            for (String level : roll.levels()) {
                Kind kind = new Kind(Steps.nameOf(form), level);
                gauge(meters, "mithaq.steps.open", "Human steps that are open", kind, Sum::open);
                gauge(meters, "mithaq.steps.overdue", "Open human steps whose time is over", kind, Sum::overdue);
            }
        }
    }

    private void gauge(MeterRegistry meters, String name, String description, Kind kind, ToDoubleFunction<Sum> told) {
        Gauge.builder(name, () -> told.applyAsDouble(now().getOrDefault(kind, Sum.NONE)))
                .description(description)
                .tags("step", kind.step(), "level", kind.level())
                .register(meters);
    }

    private synchronized Map<Kind, Sum> now() {
        Instant now = clock.instant();
        if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
            last = new Census(now, count(now));
        }
        return last.numbers();
    }

    private Map<Kind, Sum> count(Instant now) {
        Map<Kind, Sum> numbers = new HashMap<>();
        jdbc.sql(
                        """
                        select TASK_DEF_KEY_, TENANT_ID_, count(*), count(case when DUE_DATE_ < ? then 1 end)
                        from ACT_RU_TASK where TASK_DEF_KEY_ is not null group by TASK_DEF_KEY_, TENANT_ID_""")
                .param(Timestamp.from(now))
                .query(row -> {
                    numbers.merge(
                            new Kind(Steps.formOf(row.getString(1)), levelOf(row.getString(2))),
                            new Sum(row.getLong(3), row.getLong(4)),
                            Sum::and);
                });
        return numbers;
    }

    /** An organ stands where it stands for good; what belongs to none is the whole party's. */
    private String levelOf(@Nullable String organ) {
        String national = roll.levels().get(0);
        return organ == null
                ? national
                : levels.get(organ, key -> roll.levelOf(key).orElse(national));
    }
}
