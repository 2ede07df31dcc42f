package org.mithaq.oversight;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** Of two that are found in more meetings than this, neither is rare. */
    private static final int COUNTED = 500;

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
        List<String> ofEach =
                asked.looksInside() ? List.of(traced(organs, asked, behind, values)) : listed(asked, behind, values);
        String ofAll = IntStream.range(0, organs.size())
                .boxed()
                .flatMap(index -> {
                    values.put("organ" + index, organs.get(index));
                    return ofEach.stream()
                            .map(part ->
                                    "(" + part.replace(":organ", ":organ" + index) + " fetch first :most rows only)");
                })
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select * from (%s) found order by %s fetch first :most rows only"
                        .formatted(ofAll, asked.looksInside() ? BY_NUMBER : BY_DAY))
                .params(values)
                .query(AuditedMeeting.class)
                .list();
    }

    /**
     * Those whose day is not set and those whose day is, each in the order of the index {@code meeting_by_state}, {@code
     * meeting_by_kind} or {@code meeting_by_day}: H2 takes the last for the sake of a condition on the day alone.
     */
    private static List<String> listed(MeetingSearch asked, Optional<Place> behind, Map<String, Object> values) {
        List<String> all = fitting(asked, values);
        String among = asked.state().isPresent() ? "state, " : asked.kind().isPresent() ? "kind, " : "";
        return days(behind, values).stream()
                .map(day -> "select %s from meeting m where organ = :organ%s and %s order by organ, %s"
                        .formatted(COLUMNS, and(all), day, among + BY_DAY))
                .toList();
    }

    private static List<String> days(Optional<Place> behind, Map<String, Object> values) {
        behind.ifPresent(place -> values.put("behind", place.number()));
        Optional<LocalDateTime> day = behind.flatMap(Place::startsAt);
        if (day.isPresent()) {
            values.put("behindDay", day.get());
            return List.of("starts_at <= :behindDay and (starts_at < :behindDay or number < :behind)");
        }
        String unset = "starts_at is null" + (behind.isPresent() ? " and number < :behind" : "");
        return List.of(unset, "starts_at <= timestamp '9999-12-31 23:59:59'");
    }

    /** In the order of the index {@code ledger_trace_once}. */
    private String traced(
            List<String> organs, MeetingSearch asked, Optional<Place> behind, Map<String, Object> values) {
        List<String> all = fitting(asked, values);
        List<String> traces = rarerFirst(organs, asked.traces());
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

    /** Whoever looks for a person and a deed goes through the meetings in which the rarer of the two is found. */
    private List<String> rarerFirst(List<String> organs, List<String> traces) {
        return traces.size() == 1
                ? traces
                : traces.stream()
                        .sorted(Comparator.comparing(trace -> found(organs, trace)))
                        .toList();
    }

    private int found(List<String> organs, String trace) {
        return jdbc.sql(
                        """
                        select count(*) from
                          (select 1 from ledger_trace where organ in (:organs) and trace = :trace
                          fetch first :most rows only) found""")
                .param("organs", organs)
                .param("trace", trace)
                .param("most", COUNTED)
                .query(Integer.class)
                .single();
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
