package org.mithaq.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells who is let through: in one statement, because every request asks. */
@Repository
class Admissions {

    private final JdbcClient jdbc;

    Admissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a login is let through on the day that a moment has in the zone of their organ. */
    Admission of(String login, Instant moment) {
        return jdbc.sql(
                        """
                        select m.joined_on, m.left_on, o.zone, c.temporary
                        from member m join organ o on o.code = m.organ left join credential c on c.login = m.login
                        where m.login = ?
                        """)
                .param(login)
                .query((row, index) -> new Admission(belongs(row, moment), row.getBoolean(4)))
                .optional()
                .orElse(Admission.NONE);
    }

    private static boolean belongs(ResultSet row, Instant moment) throws SQLException {
        LocalDate day = LocalDate.ofInstant(moment, ZoneId.of(row.getString(3)));
        LocalDate left = row.getObject(2, LocalDate.class);
        return !day.isBefore(row.getObject(1, LocalDate.class)) && (left == null || !day.isAfter(left));
    }
}
