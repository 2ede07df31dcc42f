package org.mithaq.oversight;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mithaq.engine.Incidents;
import org.mithaq.engine.OpenSteps;
import org.mithaq.meeting.MeetingStage;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Reach;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the meetings in progress. What a list costs follows from what is in progress, whatever has ended. */
@Repository
class BoardMeetings {

    private static final Duration SOON = Duration.ofDays(3);

    /** How far a meeting {@code m} has come, and how many members were asked what each is asked. */
    static final String COUNTED =
            """
            (select count(*) from agenda_item a where a.meeting = m.number) as items,
            (select count(*) from agenda_item a where a.meeting = m.number and a.outcome <> 'OPEN') as ended,
            (select coalesce(max(c.asked), 0) from consultation c
              where c.meeting = m.number and c.question = 'amendment') as amending,
            coalesce((select c.asked from consultation c where c.meeting = m.number and c.question = 'vote'
              order by c.turn desc fetch first 1 row only), 0) as voting,
            coalesce((select c.asked from consultation c
              where c.meeting = m.number and c.question in ('nomination', 'candidacy', 'electionVote')
              order by c.id desc fetch first 1 row only), 0) as electing,
            (select coalesce(max(c.asked), 0) from consultation c
              where c.meeting = m.number and c.question = 'signature') as signing
            """;

    private static final String COLUMNS =
            """
            m.number, m.organ, m.kind, m.starts_at, m.stage, m.convocation, m.charter_on_agenda, s.due,
            (select count(*) from invitation i
              where i.meeting = m.number and i.calendar_sequence = m.calendar_sequence) as invited,
            """
                    + COUNTED;

    /** In the index {@code meeting_in_progress}. */
    private static final String IN_PROGRESS = " from meeting m left join (" + OpenSteps.NEAREST_DUE
            + ") s on s.matter = m.number" + " where m.stage in (:stages) and m.organ in (:organs)";

    private static final String PULSE =
            """
            select b.running, b.overdue, b.soon, b.versions, t.open_steps, t.revisions, t.newest, t.late, i.incidents,
              i.latest_incident, w.mine,
              (select count(*) from legal_check c
                where c.rule = 'quorum' and c.verdict = 'missed' and c.at >= :quarter
                  and exists (select 1 from meeting m where m.number = c.meeting and m.organ in (:organs))) as missed,
              (select count(*) from communique c
                where c.published_at >= :month
                  and exists (select 1 from meeting m where m.number = c.meeting and m.organ in (:organs))) as published
            from (
                select count(*) as running, count(case when s.due < :now then 1 end) as overdue,
                  count(case when s.due >= :now and s.due < :soon then 1 end) as soon,
                  coalesce(sum(m.version), 0) as versions
                """
                    + IN_PROGRESS + ") b, (" + OpenSteps.PULSE + ") t, (" + Incidents.PULSE + ") i, ("
                    + OpenSteps.WAITING + ") w";

    private static final RowMapper<BoardMeeting> MEETING = new DataClassRowMapper<>(BoardMeeting.class);

    private final JdbcClient jdbc;

    BoardMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A place in a list.
     *
     * @param at what stands before the number in its order
     */
    record Place(LocalDateTime at, String number) {}

    /** A meeting with where the list goes on behind it. */
    record Found(BoardMeeting meeting, Place place) {}

    /** How the meetings of the organs that somebody sees stand at a moment. */
    Pulse pulse(Reach reach, Instant now) {
        List<Organ> seen = reach.seen();
        ZonedDateTime today = now.atZone(seen.get(0).zoneId()).truncatedTo(ChronoUnit.DAYS);
        ZonedDateTime quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        Map<String, Object> values = inProgress(seen);
        values.put("now", Timestamp.from(now));
        values.put("soon", Timestamp.from(now.plus(SOON)));
        values.put("quarter", quarter.toInstant().atOffset(ZoneOffset.UTC));
        values.put("month", today.withDayOfMonth(1).toInstant().atOffset(ZoneOffset.UTC));
        values.put("login", reach.login());
        values.put("groups", reach.groups().isEmpty() ? List.of("-") : reach.groups());
        return jdbc.sql(PULSE).params(values).query(Pulse.class).single();
    }

    /**
     * The meetings in progress of some organs that fit a search, in its order.
     *
     * @param organs at least one
     * @param behind where to go on; empty for the beginning
     * @param most how many at most
     */
    List<Found> find(List<Organ> organs, BoardSearch asked, Instant now, Optional<Place> behind, int most) {
        Map<String, Object> values = inProgress(organs);
        values.put("most", most);
        String order = asked.inOrder().column();
        List<String> all = fitting(asked, now, values);
        behind.ifPresent(place -> {
            values.put("at", place.at());
            values.put("behind", place.number());
            all.add("(%1$s > :at or %1$s = :at and m.number > :behind)".formatted(order));
        });
        return jdbc.sql("select %s, %s as place%s%s order by place, m.number fetch first :most rows only"
                        .formatted(
                                COLUMNS,
                                order,
                                IN_PROGRESS,
                                all.stream().map(" and "::concat).collect(Collectors.joining())))
                .params(values)
                .query((row, index) -> {
                    BoardMeeting meeting = MEETING.mapRow(row, index);
                    return new Found(
                            meeting, new Place(row.getTimestamp("place").toLocalDateTime(), meeting.number()));
                })
                .list();
    }

    private static Map<String, Object> inProgress(List<Organ> organs) {
        return new HashMap<>(Map.of(
                "organs",
                organs.stream().map(Organ::key).toList(),
                "stages",
                MeetingStage.IN_PROGRESS.stream().map(MeetingStage::name).toList()));
    }

    private static List<String> fitting(BoardSearch asked, Instant now, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        asked.stage().ifPresent(stage -> values.put("stages", List.of(stage.name())));
        asked.due().ifPresent(due -> {
            values.put("now", Timestamp.from(now));
            if (due == BoardSearch.Due.LATE) {
                all.add("s.due < :now");
            } else {
                values.put("soon", Timestamp.from(now.plus(SOON)));
                all.add("s.due >= :now and s.due < :soon");
            }
        });
        asked.from().ifPresent(day -> {
            values.put("from", day.atStartOfDay());
            all.add("m.starts_at >= :from");
        });
        asked.until().ifPresent(day -> {
            values.put("until", day.plusDays(1).atStartOfDay());
            all.add("m.starts_at < :until");
        });
        return all;
    }
}
