package org.mithaq.statutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.mithaq.engine.DecisionTables;
import org.springframework.stereotype.Service;

/** Asks the statutes' tables, and keeps what they answered about a meeting. */
@Service
public class Statutes {

    private final DecisionTables tables;
    private final LegalChecks checks;
    private final Clock clock;

    Statutes(DecisionTables tables, LegalChecks checks, Clock clock) {
        this.tables = tables;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * The notice that a meeting needs.
     *
     * @param organLevel such as {@code provincial}
     * @param kind such as {@code organisational}
     * @param convocation 1 or 2
     */
    public NoticeRule noticePeriod(String organLevel, String kind, int convocation) {
        return NoticeRule.of(tables.row(
                "noticePeriod", Map.of("organLevel", organLevel, "meetingKind", kind, "convocation", convocation)));
    }

    /** The quorum of a sitting on its first or second convocation. */
    public QuorumRule quorum(String organLevel, int convocation) {
        return QuorumRule.of(tables.row("quorum", Map.of("organLevel", organLevel, "convocation", convocation)));
    }

    /** The majority that a kind of decision needs, such as {@code charter}. */
    public MajorityRule majority(String organLevel, String decisionKind) {
        return MajorityRule.of(tables.row("majority", Map.of("organLevel", organLevel, "decisionKind", decisionKind)));
    }

    /** The office that convenes the organs of a level. */
    public String convener(String organLevel) {
        return (String)
                tables.row("conveners", Map.of("organLevel", organLevel)).get("office");
    }

    /**
     * When a step is due: the calendar days that the statutes give it, in the organ's zone.
     *
     * @param step the step's name, such as {@code draft-notice}
     */
    public Instant due(String step, ZoneId zone) {
        Map<String, Object> row = tables.row("deadlines", Map.of("step", step));
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone).plusDays(((Number) row.get("days")).intValue());
        return day.atTime(LocalTime.parse((String) row.get("time")))
                .atZone(zone)
                .toInstant();
    }

    /** Keeps an answer of the statutes with its meeting. */
    public void keep(LegalCheck check) {
        checks.save(check);
    }

    /** What the statutes answered about a meeting, in the order of time. */
    public List<LegalCheck> checksOf(String number) {
        return checks.findByMeetingOrderById(number);
    }
}
