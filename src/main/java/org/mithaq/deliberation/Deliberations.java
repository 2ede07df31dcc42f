package org.mithaq.deliberation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Member;
import org.mithaq.statutes.LegalCheck;
import org.mithaq.statutes.MajorityRule;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is said in a sitting and what is resolved. */
@Service
@Transactional
public class Deliberations {

    private final Interventions interventions;
    private final Resolutions resolutions;
    private final MeetingFile meetings;
    private final AttendanceRegister register;
    private final Statutes statutes;
    private final Words words;
    private final Clock clock;

    Deliberations(
            Interventions interventions,
            Resolutions resolutions,
            MeetingFile meetings,
            AttendanceRegister register,
            Statutes statutes,
            Words words,
            Clock clock) {
        this.interventions = interventions;
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.register = register;
        this.statutes = statutes;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Records what was said on an item.
     *
     * @param item its place on the agenda, from 0
     * @param lines one intervention each, such as {@code deputy: strengthen the presence in the field}
     * @throws Refusal when a line names no speaker, or the item's deliberation has ended; nothing is recorded then
     */
    public void record(String number, int item, List<String> lines) {
        meetings.of(number).expectUnderDeliberation(item);
        interventions.saveAll(lines.stream()
                .map(line -> Intervention.parse(number, item, line))
                .toList());
    }

    /**
     * Puts a text to those present.
     *
     * @param item place of the item on the agenda, from 0; none for a charter
     * @return the resolution's id, such as {@code FES-2021-001-R1}
     * @throws Refusal when the sitting is not open, or the item's deliberation has ended
     */
    public String propose(String number, @Nullable Integer item, ResolutionKind kind, String text) {
        Meeting meeting = meetings.of(number);
        if (item == null) {
            meeting.expectInSession();
        } else {
            meeting.expectUnderDeliberation(item);
        }
        int ordinal = resolutions.countByMeeting(number) + 1;
        return resolutions
                .save(Resolution.proposed(number, ordinal, item, kind, text))
                .id();
    }

    /** The level whose rule of majorities applies to a resolution: its organ's own, or the nearest above it. */
    public String ruleLevel(String id) {
        Resolution resolution = resolution(id);
        return statutes.applicable(
                "majority",
                meetings.ruleKeysOf(resolution.meeting()),
                Map.of("decisionKind", resolution.kind().key()));
    }

    /** Puts a resolution under the rule that the statutes' table gave, and keeps the answer with the meeting. */
    public void putUnder(String id, MajorityRule rule) {
        Resolution resolution = change(id, proposed -> proposed.putUnder(rule));
        keep(
                resolution,
                "majority",
                "resolution %s, level %s, kind %s"
                        .formatted(id, ruleLevel(id), resolution.kind().key()),
                "%s, %s %s of %s, tie %s"
                        .formatted(
                                rule.mode(),
                                rule.threshold().comparison(),
                                rule.threshold().share(),
                                rule.base(),
                                rule.tie()));
    }

    /**
     * Records who objects to a consensus; nobody may.
     *
     * @param objectors logins
     * @return whether anybody does
     * @throws Refusal when no member is present, or the resolution has been decided
     */
    public boolean askForObjections(String id, List<String> objectors) {
        change(id, proposed -> proposed.askForObjections(objectors, present(proposed), members(proposed)));
        return !objectors.isEmpty();
    }

    /**
     * Records the hands that were raised.
     *
     * @param chairVote how the chair voted; needed only for a tie that the chair decides
     * @throws Refusal when more hands were counted than members are present, or a tie that the chair decides is without
     *     the vote that the chair can have cast
     */
    public void count(String id, Tally tally, @Nullable ChairVote chairVote) {
        Resolution counted =
                change(id, proposed -> proposed.count(tally, chairVote, present(proposed), members(proposed)));
        counted.chairVote().ifPresent(vote -> expectPossible(vote, counted, tally));
    }

    /**
     * Pronounces the verdict that follows from what was declared or counted, and keeps it with the meeting.
     *
     * @return whether the resolution is carried
     */
    public boolean pronounce(String id) {
        Verdict verdict = resolution(id).verdict();
        Resolution decided = change(
                id,
                counted -> counted.pronounce(
                        words.say(
                                meetings.languageOf(counted.meeting()),
                                verdict.key(),
                                verdict.arguments().toArray()),
                        clock.instant()));
        keep(decided, "verdict", inputs(decided), verdict.carried() ? "carried" : "rejected");
        return verdict.carried();
    }

    /** What was said in a sitting, in order. */
    @Transactional(readOnly = true)
    public List<Intervention> interventionsOf(String number) {
        return interventions.findByMeetingOrderById(number);
    }

    /** Everything that was put to those present, in order. */
    @Transactional(readOnly = true)
    public List<Resolution> resolutionsOf(String number) {
        return resolutions.findByMeetingOrderByOrdinal(number);
    }

    /** What was put to those present on an item, in order. */
    @Transactional(readOnly = true)
    public List<Resolution> resolutionsOn(String number, int item) {
        return resolutionsOf(number).stream()
                .filter(resolution ->
                        resolution.item().filter(its -> its == item).isPresent())
                .toList();
    }

    /** The resolutions of a meeting that were carried, in order; its charter is not among them. */
    @Transactional(readOnly = true)
    public List<Resolution> carriedBy(String number) {
        return resolutionsOf(number).stream()
                .filter(Resolution::isCarried)
                .filter(resolution -> resolution.kind() != ResolutionKind.CHARTER)
                .toList();
    }

    /**
     * A resolution by its id.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    @Transactional(readOnly = true)
    public Resolution resolution(String id) {
        return resolutions.findById(id).orElseThrow();
    }

    private Resolution change(String id, Consumer<Resolution> change) {
        Resolution resolution = resolution(id);
        change.accept(resolution);
        return resolutions.save(resolution);
    }

    /** A chair who has left has not voted, and one who is there has when everybody there did. */
    private void expectPossible(ChairVote vote, Resolution resolution, Tally tally) {
        boolean voted = vote != ChairVote.ABSTAIN;
        boolean there = isThere(meetings.of(resolution.meeting()).chair(), resolution.meeting());
        if (voted && !there) {
            throw new Refusal("ballot.chair-has-left");
        }
        if (!voted && there && tally.cast() == resolution.present()) {
            throw new Refusal("ballot.chair-has-voted", tally.cast());
        }
    }

    private boolean isThere(String login, String number) {
        return register.present(number).stream().map(Member::login).anyMatch(login::equals);
    }

    private int present(Resolution resolution) {
        return register.countPresent(resolution.meeting());
    }

    private int members(Resolution resolution) {
        return register.seated(resolution.meeting()).size();
    }

    private void keep(Resolution resolution, String rule, String inputs, String verdict) {
        statutes.keep(LegalCheck.of(
                resolution.meeting(), rule, inputs, verdict, resolution.rule().article(), clock.instant()));
    }

    private static String inputs(Resolution resolution) {
        String count = resolution
                .tally()
                .map(tally -> "in favour %d, against %d, abstaining %d, "
                        .formatted(tally.inFavour(), tally.against(), tally.abstaining()))
                .orElse("no objection, ");
        String chair = resolution.chairVote().map(vote -> ", chair " + vote).orElse("");
        return "resolution %s, %spresent %d, members %d%s"
                .formatted(resolution.id(), count, resolution.present(), resolution.members(), chair);
    }
}
