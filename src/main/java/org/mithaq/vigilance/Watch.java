package org.mithaq.vigilance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.statutes.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open steps. Whoever looks for what is to be done locks what it finds: two nodes never do the same. */
@Repository
class Watch {

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

    /** Takes a step out. */
    void remove(String task) {
        jdbc.sql("delete from watched_step where task = ?").param(task).update();
    }

    /** Some steps of which somebody is to be reminded by now, the oldest first. */
    List<WatchedStep> toRemind(Instant now, int most) {
        return due("remind_at", now, most);
    }

    /** Whether anybody has still to be reminded by now, be it by another node. */
    boolean isReminding(Instant now) {
        return !jdbc.sql("select task from watched_step where remind_at <= ? fetch first row only")
                .param(at(now))
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Some steps whose delay is to go to the office above by now, the oldest first. */
    List<WatchedStep> toEscalate(Instant now, int most) {
        return due("escalate_at", now, most);
    }

    private List<WatchedStep> due(String moment, Instant now, int most) {
        return jdbc.sql(
                        "select * from watched_step where %1$s <= ? order by %1$s fetch first %2$d rows only for update skip locked"
                                .formatted(moment, most))
                .param(at(now))
                .query(Watch::step)
                .list();
    }

    /** Reminds of a step again at another moment. */
    void remindAt(String task, Instant next) {
        jdbc.sql("update watched_step set remind_at = ? where task = ?")
                .params(at(next), task)
                .update();
    }

    /** Keeps that the delay of a step has gone to the office above. */
    void escalated(String task) {
        jdbc.sql("update watched_step set escalate_at = null where task = ?")
                .param(task)
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
