package org.mithaq.deliberation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.ballot.Scale;
import org.mithaq.ballot.Voters;
import org.mithaq.ballot.Weights;
import org.mithaq.deliberation.DeliberationDeed.ConsensusDeclared;
import org.mithaq.deliberation.DeliberationDeed.HandsCounted;
import org.mithaq.deliberation.DeliberationDeed.ObjectionsRaised;
import org.mithaq.deliberation.DeliberationDeed.VerdictPronounced;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.Quorum;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.MajorityRule;
import org.mithaq.statutes.MajorityRule.Mode;
import org.mithaq.statutes.Statutes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vote on a resolution: the rule under which it is put, who objects, which hands are raised, and the verdict. */
@Service
@Transactional
public class Ballot {

    private final Deliberations deliberations;
    private final Resolutions resolutions;
    private final MeetingFile meetings;
    private final AttendanceRegister register;
    private final Electorates electorates;
    private final Weights weights;
    private final Quorum quorum;
    private final Statutes statutes;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ballot(
            Deliberations deliberations,
            Resolutions resolutions,
            MeetingFile meetings,
            AttendanceRegister register,
            Electorates electorates,
            Weights weights,
            Quorum quorum,
            Statutes statutes,
            Words words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deliberations = deliberations;
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.register = register;
        this.electorates = electorates;
        this.weights = weights;
        this.quorum = quorum;
        this.statutes = statutes;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** The level whose rule of majorities applies to a resolution: its organ's own, or the nearest above it. */
    public String ruleLevel(String id) {
        Resolution resolution = deliberations.resolution(id);
        return statutes.applicable(
                "majority",
                meetings.ruleKeysOf(resolution.meeting()),
                Map.of("decisionKind", resolution.kind().key()));
    }

    /**
     * Puts a resolution under the rule that the statutes' table gave, and keeps the answer with the meeting.
     *
     * @return how those present are asked: as the rule says, unless a stronger ballot is demanded
     */
    public Mode putUnder(String id, MajorityRule rule) {
        Resolution resolution = change(id, proposed -> proposed.putUnder(rule));
        statutes.keep(
                resolution.meeting(),
                "majority",
                Inputs.of("resolution", id)
                        .and("level", ruleLevel(id))
                        .and("kind", resolution.kind().key()),
                "%s, %s %s of %s, tie %s"
                        .formatted(
                                rule.mode(),
                                rule.threshold().comparison(),
                                rule.threshold().share(),
                                rule.base(),
                                rule.tie()),
                rule.article(),
                rule.row());
        return resolution.firstMode();
    }

    /**
     * Records who objects to a consensus; nobody may.
     *
     * @param objectors logins
     * @return whether anybody does
     * @throws Refusal when no member is present, the quorum is lost, or the resolution has been decided
     */
    public boolean askForObjections(String id, List<String> objectors) {
        expectQuorum(id);
        Resolution asked =
                change(id, proposed -> proposed.askForObjections(objectors, electorates.people(proposed.meeting())));
        events.publishEvent(
                objectors.isEmpty()
                        ? new ConsensusDeclared(
                                asked.meeting(),
                                id,
                                asked.electorate().present(),
                                asked.electorate().members())
                        : new ObjectionsRaised(asked.meeting(), id, asked.objectors()));
        return !objectors.isEmpty();
    }

    /**
     * Records the hands that were raised.
     *
     * @param chairVote how the chair voted; needed only for a tie that the chair decides
     * @throws Refusal when the quorum is lost, more votes were counted than those who are present and represented have, or a tie that the chair decides is without
     *     the vote that the chair can have cast
     */
    public void count(String id, Tally tally, @Nullable Choice chairVote) {
        expectQuorum(id);
        String number = deliberations.resolution(id).meeting();
        Scale scale = weights.today(number);
        Resolution counted = change(id, proposed -> proposed.count(tally, chairVote, electorates.hands(number, scale)));
        counted.chairVote().ifPresent(vote -> expectPossible(vote, counted, tally));
        Electorate electorate = counted.electorate();
        events.publishEvent(new HandsCounted(
                number,
                id,
                tally,
                counted.chairVote(),
                electorate.present(),
                electorate.members(),
                electorate.weightPresent(),
                electorate.weightOfAll()));
        weights.keep(number, id, electorate.present(), electorate.votesPresent(), scale);
    }

    /** Keeps who has demanded a stronger ballot. */
    void demand(String id, Mode mode, List<String> members) {
        change(id, proposed -> proposed.demand(mode, members));
    }

    /**
     * Records the votes of the members on the roll.
     *
     * @param chairVote how the chair voted; {@link Choice#ABSTAIN} when they did not; null in secret
     * @param voters those who were on the roll
     */
    Resolution poll(String id, Tally tally, @Nullable Choice chairVote, Voters voters) {
        return change(id, proposed -> proposed.poll(tally, chairVote, electorates.onRoll(proposed.meeting(), voters)));
    }

    /**
     * Pronounces the verdict that follows from what was declared or counted, and keeps it with the meeting.
     *
     * @return whether the resolution is carried
     */
    public boolean pronounce(String id) {
        Verdict verdict = deliberations.resolution(id).verdict();
        Resolution decided = change(
                id,
                counted -> counted.pronounce(
                        words.say(
                                meetings.languageOf(counted.meeting()),
                                verdict.key(),
                                verdict.arguments().toArray()),
                        clock.instant()));
        statutes.conclude(
                decided.meeting(),
                "verdict",
                inputs(decided),
                verdict.carried() ? "carried" : "rejected",
                decided.rule().article());
        events.publishEvent(
                new VerdictPronounced(decided.meeting(), id, verdict.carried(), new FullText(decided.explanation())));
        if (verdict.carried()) {
            decided.assignment()
                    .ifPresent(assignment ->
                            events.publishEvent(new ActionAsked(id, decided.meeting(), decided.text(), assignment)));
        }
        return verdict.carried();
    }

    /** Ends the vote without a verdict. */
    void adjourn(String id) {
        Resolution open = deliberations.resolution(id);
        change(
                id,
                proposed -> proposed.adjourn(
                        words.say(
                                meetings.languageOf(open.meeting()),
                                "resolution.vote-adjourned",
                                quorum.article(open.meeting())),
                        clock.instant()));
    }

    private void expectQuorum(String id) {
        quorum.expectThere(deliberations.resolution(id).meeting());
    }

    private Resolution change(String id, Consumer<Resolution> change) {
        Resolution resolution = deliberations.resolution(id);
        change.accept(resolution);
        return resolutions.save(resolution);
    }

    /** A chair who has left has not voted, and one who is there has when everybody there did. */
    private void expectPossible(Choice vote, Resolution resolution, Tally tally) {
        boolean voted = vote != Choice.ABSTAIN;
        boolean present = register.isThere(
                resolution.meeting(), meetings.of(resolution.meeting()).chair());
        if (voted && !present) {
            throw new Refusal("ballot.chair-has-left");
        }
        if (!voted && present && tally.cast() == resolution.electorate().votesPresent()) {
            throw new Refusal("ballot.chair-has-voted", tally.cast());
        }
    }

    private static Inputs inputs(Resolution resolution) {
        Inputs about = Inputs.of("resolution", resolution.id());
        Inputs counted = resolution
                .tally()
                .map(tally -> about.and("inFavour", tally.inFavour())
                        .and("against", tally.against())
                        .and("abstaining", tally.abstaining()))
                .orElseGet(() -> about.and("objections", 0));
        Electorate electorate = resolution.electorate();
        Inputs there = counted.and("present", electorate.present())
                .and("members", electorate.members())
                .and("quorum", electorate.quorum());
        Inputs present =
                electorate.forQuorum() == electorate.present() ? there : there.and("forQuorum", electorate.forQuorum());
        Inputs weighed = electorate
                .weightPresent()
                .or(electorate::weightOfAll)
                .map(differ -> present.and("votesPresent", electorate.votesPresent())
                        .and("votesOfAll", electorate.votesOfAll()))
                .orElse(present);
        return resolution
                .chairVote()
                .map(vote -> weighed.and("chair", vote.name()))
                .orElse(weighed);
    }
}
