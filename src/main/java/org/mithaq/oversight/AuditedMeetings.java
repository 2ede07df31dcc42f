package org.mithaq.oversight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mithaq.oversight.AuditedMeeting.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds meetings. What a list costs follows from its length and the number of organs, not from that of the meetings. */
@Repository
class AuditedMeetings {

    private static final String COLUMNS = "m.number, m.organ, m.state, m.kind, m.starts_at";

    /** From the latest day back. */
    private static final String BY_DAY = "starts_at desc nulls first, number desc";

    /** From the last number back. */
    private static final String BY_NUMBER = "number desc";

    private final JdbcClient jdbc;

    AuditedMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A meeting by its number, when it is one of these organs’; empty otherwise. */
    Optional<AuditedMeeting> find(String number, List<String> organs) {
        return jdbc.sql("select " + COLUMNS + " from meeting m where number = ?")
                .param(number)
                .query(AuditedMeeting.class)
                .optional()
                .filter(meeting -> organs.contains(meeting.organ()));
    }

    /**
     * Numbers of meetings that the ledger tells of in organs, and that are no longer kept as theirs.
     *
     * @param organs their keys
     * @param most how many at most
     */
    List<String> unlisted(List<String> organs, int most) {
        return organs.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select distinct matter from ledger_entry told
                                where deed = 'meeting-convened' and organ in (:organs) and not exists
                                  (select 1 from meeting kept where kept.number = told.matter and kept.organ = told.organ)
                                order by matter fetch first :most rows only""")
                        .param("organs", organs)
                        .param("most", most)
                        .query(String.class)
                        .list();
    }

    /**
     * The meetings of organs that fit a search: those first whose day is not set, then from the latest back; those in which
     * somebody or something is looked for from the last number back.
     *
     * @param organs keys of those to look into, at least one
     * @param behind where to go on; empty for the beginning
     * @param most how many at most
     */
    List<AuditedMeeting> find(List<String> organs, MeetingSearch asked, Optional<Place> behind, int most) {
        Map<String, Object> values = new HashMap<>(Map.of("most", most));
        String ofEach = asked.looksInside() ? traced(asked, behind, values) : listed(asked, behind, values);
        String ofAll = IntStream.range(0, organs.size())
                .mapToObj(index -> {
                    values.put("organ" + index, organs.get(index));
                    return "(" + ofEach.replace(":organ", ":organ" + index) + " fetch first :most rows only)";
                })
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select * from (%s) found order by %s fetch first :most rows only"
                        .formatted(ofAll, asked.looksInside() ? BY_NUMBER : BY_DAY))
                .params(values)
                .query(AuditedMeeting.class)
                .list();
    }

    /** In the order of the index {@code meeting_by_state}, {@code meeting_by_kind} or {@code meeting_by_day}. */
    private static String listed(MeetingSearch asked, Optional<Place> behind, Map<String, Object> values) {
        List<String> all = fitting(asked, values);
        behind.ifPresent(place -> {
            values.put("behind", place.number());
            place.startsAt().ifPresent(day -> values.put("behindDay", day));
            all.add(
                    place.startsAt().isEmpty()
                            ? "(starts_at is not null or number < :behind)"
                            : "starts_at <= :behindDay and (starts_at < :behindDay or number < :behind)");
        });
        String among = asked.state().isPresent() ? "state, " : asked.kind().isPresent() ? "kind, " : "";
        return "select %s from meeting m where organ = :organ%s order by organ, %s"
                .formatted(COLUMNS, and(all), among + BY_DAY);
    }

    /** In the order of the index {@code ledger_trace_once}. */
    private static String traced(MeetingSearch asked, Optional<Place> behind, Map<String, Object> values) {
        List<String> all = fitting(asked, values);
        List<String> traces = asked.traces();
        values.put("trace", traces.get(0));
        behind.ifPresent(place -> {
            values.put("behind", place.number());
            all.add("t.matter < :behind");
        });
        if (traces.size() > 1) {
            values.put("other", traces.get(1));
            all.add("exists (select 1 from ledger_trace o"
                    + " where o.organ = :organ and o.trace = :other and o.matter = t.matter)");
        }
        return ("select %s from ledger_trace t join meeting m on m.number = t.matter"
                        + " where t.organ = :organ and t.trace = :trace%s order by t.organ, t.trace, t.matter desc")
                .formatted(COLUMNS, and(all));
    }

    private static String and(List<String> conditions) {
        return conditions.stream().map(" and "::concat).collect(Collectors.joining());
    }

    private static List<String> fitting(MeetingSearch asked, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        asked.from().ifPresent(day -> {
            values.put("from", day.atStartOfDay());
            all.add("starts_at >= :from");
        });
        asked.until().ifPresent(day -> {
            values.put("until", day.plusDays(1).atStartOfDay());
            all.add("starts_at < :until");
        });
        asked.kind().ifPresent(kind -> {
            values.put("kind", kind.name());
            all.add("kind = :kind");
        });
        asked.state().ifPresent(state -> {
            values.put("state", state.name());
            all.add("state = :state");
        });
        asked.number().ifPresent(number -> {
            values.put("number", number);
            all.add("number = :number");
        });
        return all;
    }
}
