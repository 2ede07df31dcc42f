package org.mithaq.oversight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.engine.OpenSteps;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Reach;
import org.mithaq.proxy.HeldProxies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how a sitting stands, straight from the tables of the other rooms: how many have voted, never how. */
@Repository
class SittingFile {

    private static final String NOW =
            """
            select m.number, m.organ, m.state, m.kind, m.starts_at, m.convocation,
              (select p.%1$s from member p where p.login = m.chair) as chair,
              (select p.%1$s from member p where p.login = m.rapporteur) as rapporteur,
              (select p.%1$s from member p where p.login = :login) as viewer,
              (select count(*) from member p where p.organ = m.organ and p.seated
                and p.joined_on <= :today and (p.left_on is null or p.left_on >= :today)) as seated,
              %6$s as present,
              %5$s as represented,
              %4$s as proxies,
              (select r.id from resolution r where r.meeting = m.number
                order by r.ordinal desc fetch first 1 row only) as resolution,
              (select e.id from election e where e.meeting = m.number
                order by e.ordinal desc fetch first 1 row only) as election,
              q.ballot, coalesce(q.suspended, false) as suspended,
              (select count(*) from roll_voter v where v.ballot = q.ballot) as voters,
              (select count(*) from roll_voter v where v.ballot = q.ballot and v.voted) as voted,
              (select coalesce(max(l.sequence), 0) from ledger_entry l where l.matter = m.number) as entries,
              %2$s as to_call, t.open_steps
            from meeting m left join roll q on q.meeting = m.number and q.running, (%3$s) t
            where m.number = :number
            """;

    private final JdbcClient jdbc;

    SittingFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That of a meeting of an organ that somebody sees, with names as they read them; empty for any other. */
    Optional<SittingNow> find(String number, Reach reach, Locale reader, Instant now) {
        String name = reader.getLanguage().equals("ar") ? "name_ar" : "name_latin";
        return jdbc.sql(NOW.formatted(
                        name,
                        OpenSteps.COUNT_OF_STEP,
                        OpenSteps.PULSE_OF_MATTER,
                        Represented.COLUMN.formatted(name),
                        HeldProxies.COUNT,
                        AttendanceRegister.COUNT_PRESENT))
                .param("number", number)
                .param("step", "UserTask_CallItem")
                .param("login", reach.login())
                .param("today", LocalDate.ofInstant(now, reach.organs().get(0).zoneId()))
                .param("now", Timestamp.from(now))
                .query(SittingNow.class)
                .optional()
                .filter(found -> reach.seen().stream().map(Organ::key).anyMatch(found.organ()::equals));
    }
}
