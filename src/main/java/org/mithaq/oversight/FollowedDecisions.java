package org.mithaq.oversight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.membership.Organ;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what was resolved and is to be carried out, in the index {@code action_of_organ}. */
@Repository
class FollowedDecisions {

    private final JdbcClient jdbc;

    FollowedDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the list. */
    record Place(LocalDate on, String resolution) {}

    /**
     * The decisions of some organs that fit a search, the most urgent first.
     *
     * @param organs at least one
     * @param behind where to go on; empty for the beginning
     * @param most how many at most
     */
    List<FollowedDecision> find(
            List<Organ> organs, DecisionSearch asked, LocalDate today, Optional<Place> behind, int most) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "organs", organs.stream().map(Organ::key).toList(),
                "states", asked.states().stream().map(Enum::name).toList(),
                "most", most));
        String all = "";
        if (asked.overdue().isPresent()) {
            values.put("today", today);
            all += " and due_on < :today and state <> 'DONE'";
        }
        if (behind.isPresent()) {
            values.put("on", behind.get().on());
            values.put("behind", behind.get().resolution());
            all += " and (due_on > :on or due_on = :on and resolution > :behind)";
        }
        return jdbc.sql(
                        """
                        select resolution, meeting, organ, text, responsible, due_on, state, progress, progress_on, return_reason
                        from action where organ in (:organs) and state in (:states)%s
                        order by due_on, resolution fetch first :most rows only"""
                                .formatted(all))
                .params(values)
                .query(FollowedDecision.class)
                .list();
    }
}
