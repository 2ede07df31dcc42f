package org.mithaq.statutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.DecisionTables;
import org.mithaq.statutes.StatutesDeed.RuleApplied;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Asks the statutes' tables, and keeps what they answered about a meeting. */
@Service
public class Statutes {

    private final DecisionTables tables;
    private final DeadlineRules deadlines;
    private final WorkingCalendar calendar;
    private final LegalChecks checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Statutes(
            DecisionTables tables,
            DeadlineRules deadlines,
            WorkingCalendar calendar,
            LegalChecks checks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.deadlines = deadlines;
        this.calendar = calendar;
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

    /** Whether members may be represented at a meeting of a kind, such as {@code organisational}. */
    public ProxyRule proxies(List<String> organLevels, String kind) {
        return ProxyRule.of(row("proxies", organLevels, Map.of("meetingKind", kind)));
    }

    /** How much the votes of members weigh. */
    public WeightRule weights(List<String> organLevels) {
        return organLevels.stream()
                .map(level -> tables.rows("weights", at(level, Map.of())))
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .map(WeightRule::of)
                .orElseThrow(() -> hole("weights", organLevels));
    }

    /** The majority that a kind of decision needs, such as {@code charter}. */
    public MajorityRule majority(List<String> organLevels, String decisionKind) {
        return MajorityRule.of(row("majority", organLevels, Map.of("decisionKind", decisionKind)));
    }

    /** When those present may have a kind of decision put to a vote of each member. */
    public PollRule poll(List<String> organLevels, String decisionKind) {
        return PollRule.of(row("majority", organLevels, Map.of("decisionKind", decisionKind)));
    }

    /**
     * How the holders of an office are elected.
     *
     * @param officeKind {@code single} for an office with one holder, else {@code several}
     */
    public ElectionRule election(List<String> organLevels, String officeKind) {
        return ElectionRule.of(row("election", organLevels, Map.of("officeKind", officeKind)));
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
     * Until when a step that opens now must be done.
     *
     * @param step its name, such as {@code draft-notice}
     * @param meetingKind such as {@code organisational}; {@code none} while the meeting has none, and outside of meetings
     */
    public Instant due(String step, String meetingKind, ZoneId zone) {
        return deadlines.of(step, meetingKind).due(clock.instant(), zone, calendar);
    }

    /** The same, for a step whose last day has been named. */
    public Instant dueOn(LocalDate last, String step, String meetingKind, ZoneId zone) {
        return deadlines.of(step, meetingKind).dueOn(last, zone);
    }

    /** What is done about a step that opens now and is due at a moment; see {@link #due}. */
    public Deadline deadline(String step, String meetingKind, Instant due, ZoneId zone) {
        return deadlines.of(step, meetingKind).around(clock.instant(), due, zone, calendar);
    }

    /** When whoever is reminded now of a step that is due at a moment is reminded again; see {@link #due}. */
    public Instant remindAgain(String step, String meetingKind, Instant due, ZoneId zone) {
        return deadlines.of(step, meetingKind).again(clock.instant(), due, zone, calendar);
    }

    /** How much time a step has; see {@link #due}. */
    public DeadlineRule deadlineRule(String step, String meetingKind) {
        return deadlines.of(step, meetingKind);
    }

    /**
     * Keeps an answer of the statutes with the meeting that it is about.
     *
     * @param rule the table that was asked, such as {@code quorum}
     * @param verdict its answer, such as {@code reached}
     * @param row id of the row that answered
     */
    public void keep(String number, String rule, Inputs inputs, String verdict, String article, String row) {
        tell(number, rule, inputs, verdict, article, row);
    }

    /** Keeps what follows from an answer that is kept already; see {@link #keep}. */
    public void conclude(String number, String rule, Inputs inputs, String verdict, String article) {
        tell(number, rule, inputs, verdict, article, null);
    }

    private void tell(String number, String rule, Inputs inputs, String verdict, String article, @Nullable String row) {
        checks.save(new LegalCheck(null, number, rule, inputs.toString(), verdict, article, clock.instant()));
        events.publishEvent(new RuleApplied(number, rule, inputs.byName(), verdict, article, row));
    }

    /** What the statutes answered about a meeting, in the order of time. */
    public List<LegalCheck> checksOf(String number) {
        return checks.findByMeetingOrderById(number);
    }
}
