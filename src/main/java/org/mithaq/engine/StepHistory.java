package org.mithaq.engine;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How steps of organs went, from the engine's history: counted by the database, among what began within a period, so that what
 * it costs follows from the period.
 */
@Component
public class StepHistory {

    private final JdbcClient jdbc;

    StepHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When steps began: from a moment until before another. */
    public record Span(Instant from, Instant until) {}

    /**
     * How an office kept to its deadlines.
     *
     * @param group what the engine calls it; null for what members were asked by name
     * @param steps how many it was asked to do; those that were taken back before they were done do not count
     * @param late how many of them were done, or are still open, after they were due
     */
    public record Kept(@Nullable String group, int steps, int late) {}

    /**
     * How long an element of a process takes.
     *
     * @param times how often it was gone through
     * @param median half of the times it took no longer
     * @param most in nine of ten times it took no longer
     */
    public record Usual(String element, int times, Duration median, Duration most) {}

    /** How the offices of organs keep to their deadlines. */
    public List<Kept> kept(Collection<String> organs, Span span, Instant now) {
        return jdbc.sql(
                        """
                        select l.GROUP_ID_, count(distinct t.ID_),
                          count(distinct case when coalesce(t.END_TIME_, :now) > t.DUE_DATE_ then t.ID_ end)
                        from ACT_HI_TASKINST t left join ACT_HI_IDENTITYLINK l on l.TASK_ID_ = t.ID_
                          and l.TYPE_ = 'candidate' and l.OPERATION_TYPE_ = 'add' and l.GROUP_ID_ is not null
                        where t.TENANT_ID_ in (:organs) and t.START_TIME_ >= :from and t.START_TIME_ < :until
                          and (t.END_TIME_ is null or t.DELETE_REASON_ = 'completed')
                        group by l.GROUP_ID_""")
                .param("organs", organs)
                .param("from", Timestamp.from(span.from()))
                .param("until", Timestamp.from(span.until()))
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Kept(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /**
     * How long the elements of a process take in some organs; nothing of what was broken off, or goes on.
     *
     * @param process its id in the models, such as {@code convocation}
     */
    public List<Usual> usual(String process, Collection<String> organs, Span span) {
        return jdbc.sql(
                        """
                        select ACT_ID_, count(*), percentile_cont(0.5) within group (order by DURATION_),
                          percentile_cont(0.9) within group (order by DURATION_)
                        from ACT_HI_ACTINST
                        where PROC_DEF_KEY_ = :process and TENANT_ID_ in (:organs)
                          and START_TIME_ >= :from and START_TIME_ < :until
                          and END_TIME_ is not null and coalesce(ACT_INST_STATE_, 0) <> 2
                        group by ACT_ID_""")
                .param("process", process)
                .param("organs", organs)
                .param("from", Timestamp.from(span.from()))
                .param("until", Timestamp.from(span.until()))
                .query((row, index) -> new Usual(
                        row.getString(1),
                        row.getInt(2),
                        Duration.ofMillis(row.getBigDecimal(3).longValue()),
                        Duration.ofMillis(row.getBigDecimal(4).longValue())))
                .list();
    }
}
