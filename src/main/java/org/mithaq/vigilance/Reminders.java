package org.mithaq.vigilance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was reminded of what, and when. */
@Repository
class Reminders {

    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one, to be told in the next digest. */
    void add(Reminder reminder) {
        jdbc.sql(
                        """
                        insert into reminder (task, member, at, step, meeting, organ, due_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reminder.task(),
                        reminder.member(),
                        reminder.at().atOffset(ZoneOffset.UTC),
                        reminder.step(),
                        reminder.meeting(),
                        reminder.organ(),
                        reminder.dueAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Login of the next who has not been told yet, in alphabetical order; empty when there is none. */
    Optional<String> nextUntold(String after) {
        return jdbc.sql(
                        """
                        select member from reminder where letter is null and member > ?
                        order by member fetch first row only
                        """)
                .param(after)
                .query(String.class)
                .optional();
    }

    /** What a member has not been told yet, the most urgent first; locked until the end of the transaction. */
    List<Reminder> untold(String member) {
        return jdbc.sql("select * from reminder where letter is null and member = ? order by due_at, task for update")
                .param(member)
                .query(Reminders::reminder)
                .list();
    }

    /** Keeps with which letter a member was told of everything that waited. */
    void told(String member, String letter) {
        jdbc.sql("update reminder set letter = ? where letter is null and member = ?")
                .params(letter, member)
                .update();
    }

    private static Reminder reminder(ResultSet row, int index) throws SQLException {
        return new Reminder(
                row.getString("task"),
                row.getString("member"),
                instant(row, "at"),
                row.getString("step"),
                row.getString("meeting"),
                row.getString("organ"),
                instant(row, "due_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
