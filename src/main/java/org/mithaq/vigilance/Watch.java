package org.mithaq.vigilance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.OpenSteps;
import org.mithaq.statutes.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open steps. Whoever does something about one takes it in hand before: two nodes never do the same. */
@Repository
class Watch {

    /** When something is to be done about a step. */
    enum Moment {
        REMINDER("remind_at"),
        ESCALATION("escalate_at");

        private final String column;

        Moment(String column) {
            this.column = column;
        }
    }

    private final JdbcClient jdbc;

    Watch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WatchedStep step) {
        jdbc.sql(
                        """
                        insert into watched_step
                          (task, step, meeting, organ, due_at, remind_at, escalate_at, escalate_to)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        step.task(),
                        step.step(),
                        step.meeting(),
                        step.organ(),
                        at(step.dueAt()),
                        at(step.remindAt()),
                        at(step.escalateAt()),
                        step.escalateTo() == null ? null : step.escalateTo().name())
                .update();
    }

    /** Ids of some open steps that nobody watches, in their order. */
    List<String> unwatched(String behind, int most) {
        return jdbc.sql(
                        """
                        select s.task from (%s) s
                        where s.task > ? and not exists (select 1 from watched_step w where w.task = s.task)
                        order by s.task fetch first %d rows only"""
                                .formatted(OpenSteps.EACH, most))
                .param(behind)
                .query(String.class)
                .list();
    }

    boolean watches(String task) {
        return jdbc.sql("select count(*) from watched_step where task = ?")
                        .param(task)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Takes a step out. */
    void remove(String task) {
        jdbc.sql("delete from watched_step where task = ?").param(task).update();
    }

    /** Ids of some steps about which something is to be done by now, the oldest first. */
    List<String> due(Moment moment, Instant now, int most) {
        return jdbc.sql("select task from watched_step where %1$s <= ? order by %1$s fetch first %2$d rows only"
                        .formatted(moment.column, most))
                .param(at(now))
                .query(String.class)
                .list();
    }

    /** Takes a step in hand until the end of the transaction; empty when another node has it, or nothing is to be done any more. */
    Optional<WatchedStep> take(String task, Moment moment, Instant now) {
        return jdbc.sql("select * from watched_step where task = ? and %s <= ? for update skip locked"
                        .formatted(moment.column))
                .params(task, at(now))
                .query(Watch::step)
                .optional();
    }

    /** Puts off what is to be done about a step; null for never. */
    void putOff(String task, Moment moment, @Nullable Instant next) {
        jdbc.sql("update watched_step set %s = ? where task = ?".formatted(moment.column))
                .params(at(next), task)
                .update();
    }

    private static WatchedStep step(ResultSet row, int index) throws SQLException {
        String to = row.getString("escalate_to");
        return new WatchedStep(
                row.getString("task"),
                row.getString("step"),
                row.getString("meeting"),
                row.getString("organ"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "remind_at"),
                instant(row, "escalate_at"),
                to == null ? null : Deadline.To.valueOf(to));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
