package org.mithaq.statutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.engine.DecisionTables;
import org.mithaq.statutes.StatutesDeed.RuleApplied;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Asks the statutes' tables, and keeps what they answered about a meeting. */
@Service
public class Statutes {

    private final DecisionTables tables;
    private final LegalChecks checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Statutes(DecisionTables tables, LegalChecks checks, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The level whose rule applies: the first of which a table speaks.
     *
     * @param organLevels how the tables call the organ and those above it, such as {@code women-provincial, provincial}
     * @param inputs what the table is asked about beside the level
     * @throws IllegalStateException when the table speaks of none of them
     */
    public String applicable(String table, List<String> organLevels, Map<String, Object> inputs) {
        return organLevels.stream()
                .filter(level -> tables.row(table, at(level, inputs)).isPresent())
                .findFirst()
                .orElseThrow(() -> hole(table, organLevels));
    }

    /**
     * The notice that a meeting needs.
     *
     * @param organLevels see {@link #applicable}
     * @param kind such as {@code organisational}
     * @param convocation 1 or 2
     */
    public NoticeRule noticePeriod(List<String> organLevels, String kind, int convocation) {
        return NoticeRule.of(row("noticePeriod", organLevels, Map.of("meetingKind", kind, "convocation", convocation)));
    }

    /** The quorum of a sitting on its first or second convocation. */
    public QuorumRule quorum(List<String> organLevels, int convocation) {
        return QuorumRule.of(row("quorum", organLevels, Map.of("convocation", convocation)));
    }

    /** The majority that a kind of decision needs, such as {@code charter}. */
    public MajorityRule majority(List<String> organLevels, String decisionKind) {
        return MajorityRule.of(row("majority", organLevels, Map.of("decisionKind", decisionKind)));
    }

    /** The office that convenes an organ. */
    public String convener(List<String> organLevels) {
        return (String) row("conveners", organLevels, Map.of()).get("office");
    }

    /**
     * Who decides on the holders of an office.
     *
     * @param office its key; {@code member} for the membership itself
     */
    public AppointmentRule appointment(List<String> organLevels, String office) {
        return AppointmentRule.of(row("appointments", organLevels, Map.of("office", office)));
    }

    /** Which edition of the rule of {@link #appointment} is in force: its answers are the same as long as this is. */
    public String appointmentEdition() {
        return tables.edition("appointments");
    }

    private Map<String, Object> row(String table, List<String> organLevels, Map<String, Object> inputs) {
        return organLevels.stream()
                .flatMap(level -> tables.row(table, at(level, inputs)).stream())
                .findFirst()
                .orElseThrow(() -> hole(table, organLevels));
    }

    private static IllegalStateException hole(String table, Object asked) {
        return new IllegalStateException("%s has no row for %s".formatted(table, asked));
    }

    private static Map<String, Object> at(String organLevel, Map<String, Object> inputs) {
        Map<String, Object> all = new HashMap<>(inputs);
        all.put("organLevel", organLevel);
        return all;
    }

    /**
     * When a step is due: the calendar days that the statutes give it, in the organ's zone.
     *
     * @param step the step's name, such as {@code draft-notice}
     */
    public Instant due(String step, ZoneId zone) {
        Deadline deadline = deadline(step);
        return deadline.from(LocalDate.ofInstant(clock.instant(), zone))
                .atZone(zone)
                .toInstant();
    }

    /** The time that the statutes give a step; see {@link #due}. */
    public Deadline deadline(String step) {
        return Deadline.of(tables.row("deadlines", Map.of("step", step)).orElseThrow(() -> hole("deadlines", step)));
    }

    /**
     * Keeps an answer of the statutes with the meeting that it is about.
     *
     * @param rule the table that was asked, such as {@code quorum}
     * @param verdict its answer, such as {@code reached}
     */
    public void keep(String number, String rule, Inputs inputs, String verdict, String article) {
        checks.save(new LegalCheck(null, number, rule, inputs.toString(), verdict, article, clock.instant()));
        events.publishEvent(new RuleApplied(number, rule, inputs.byName(), verdict, article));
    }

    /** What the statutes answered about a meeting, in the order of time. */
    public List<LegalCheck> checksOf(String number) {
        return checks.findByMeetingOrderById(number);
    }
}
