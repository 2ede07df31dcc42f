package org.mithaq.statutes;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mithaq.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** The rule of each step; each is looked up once in each edition of the table. */
@Component
class DeadlineRules {

    private static final String TABLE = "deadlines";

    private final DecisionTables tables;
    private final Map<Question, DeadlineRule> known = new ConcurrentHashMap<>();

    DeadlineRules(DecisionTables tables) {
        this.tables = tables;
    }

    private record Question(String edition, String step, String meetingKind) {}

    /**
     * @param meetingKind such as {@code organisational}; {@code none} while the meeting has none, and outside of meetings
     * @throws IllegalStateException when the table does not speak of the step
     */
    DeadlineRule of(String step, String meetingKind) {
        return known.computeIfAbsent(new Question(tables.edition(TABLE), step, meetingKind), this::lookUp);
    }

    private DeadlineRule lookUp(Question asked) {
        Optional<Map<String, Object>> row =
                tables.row(TABLE, Map.of("step", asked.step(), "meetingKind", asked.meetingKind()));
        return row.map(DeadlineRule::of)
                .orElseThrow(() -> new IllegalStateException("%s has no row for %s".formatted(TABLE, asked)));
    }
}
