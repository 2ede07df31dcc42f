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

    private static final String COLUMNS = "number, organ, state, kind, starts_at";

    /** Behind the organ, that of the index {@code meeting_by_day}. */
    private static final String ORDER = "starts_at desc nulls first, number desc";

    private final JdbcClient jdbc;

    AuditedMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A meeting by its number, when it is one of these organs’; empty otherwise. */
    Optional<AuditedMeeting> find(String number, List<String> organs) {
        return jdbc.sql("select " + COLUMNS + " from meeting where number = ?")
                .param(number)
                .query(AuditedMeeting.class)
                .optional()
                .filter(meeting -> organs.contains(meeting.organ()));
    }

    /**
     * The meetings of organs that fit a search, those first whose day is not set, then from the latest back.
     *
     * @param organs keys of those to look into, at least one
     * @param behind where to go on; empty for the beginning
     * @param most how many at most
     */
    List<AuditedMeeting> find(List<String> organs, MeetingSearch asked, Optional<Place> behind, int most) {
        Map<String, Object> values = new HashMap<>(Map.of("most", most));
        String fitting = fitting(asked, behind, values);
        String ofEach = IntStream.range(0, organs.size())
                .mapToObj(index -> {
                    values.put("organ" + index, organs.get(index));
                    return "(select %s from meeting m where organ = :organ%d%s %s)"
                            .formatted(
                                    COLUMNS,
                                    index,
                                    fitting,
                                    "order by organ, " + ORDER + " fetch first :most rows only");
                })
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select * from (%s) found order by %s fetch first :most rows only".formatted(ofEach, ORDER))
                .params(values)
                .query(AuditedMeeting.class)
                .list();
    }

    private static String fitting(MeetingSearch asked, Optional<Place> behind, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        behind.ifPresent(place -> {
            values.put("behind", place.number());
            place.startsAt().ifPresent(day -> values.put("behindDay", day));
            all.add(
                    place.startsAt().isEmpty()
                            ? "(starts_at is not null or number < :behind)"
                            : "starts_at <= :behindDay and (starts_at < :behindDay or number < :behind)");
        });
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
        asked.person().ifPresent(person -> {
            values.put("person", person);
            all.add("exists (select 1 from ledger_entry e where e.actor = :person and e.matter = m.number)");
        });
        asked.deed().ifPresent(deed -> {
            values.put("deed", deed);
            all.add("exists (select 1 from ledger_entry e where e.deed = :deed and e.matter = m.number)");
        });
        return all.stream().map(" and "::concat).collect(Collectors.joining());
    }
}
