package org.mithaq.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.ballot.Count;
import org.mithaq.ballot.Roll;
import org.mithaq.ballot.SecretBallot;
import org.mithaq.ballot.Voice;
import org.mithaq.ballot.Voters;
import org.mithaq.ballot.VotesThere;
import org.mithaq.deliberation.DeliberationDeed.BallotCast;
import org.mithaq.deliberation.DeliberationDeed.BallotDemanded;
import org.mithaq.deliberation.DeliberationDeed.PollClosed;
import org.mithaq.deliberation.DeliberationDeed.PollOpened;
import org.mithaq.deliberation.DeliberationDeed.VoteAdjourned;
import org.mithaq.deliberation.DeliberationDeed.VoteCast;
import org.mithaq.engine.Turnout;
import org.mithaq.language.Refusal;
import org.mithaq.language.Text;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.statutes.MajorityRule.Mode;
import org.mithaq.statutes.PollRule;
import org.mithaq.statutes.Statutes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vote of each member on a resolution: by name, where all know it, or in secret, where it is only counted. */
@Service
@Transactional
public class Poll {

    private static final String BY_NAME = "vote";
    private static final String IN_SECRET = "secretVote";

    private static final List<String> CHOICES =
            Stream.of(Choice.values()).map(Choice::name).toList();

    private final Roll roll;
    private final SecretBallot secret;
    private final VotesByName named;
    private final Ballot ballot;
    private final Deliberations deliberations;
    private final AttendanceRegister register;
    private final MeetingFile meetings;
    private final Statutes statutes;
    private final ApplicationEventPublisher events;

    Poll(
            Roll roll,
            SecretBallot secret,
            VotesByName named,
            Ballot ballot,
            Deliberations deliberations,
            AttendanceRegister register,
            MeetingFile meetings,
            Statutes statutes,
            ApplicationEventPublisher events) {
        this.roll = roll;
        this.secret = secret;
        this.named = named;
        this.ballot = ballot;
        this.deliberations = deliberations;
        this.register = register;
        this.meetings = meetings;
        this.statutes = statutes;
        this.events = events;
    }

    /**
     * Members demand that a resolution is put to a stronger ballot; nobody may.
     *
     * @param mode roll call or secret ballot
     * @param members logins of members present
     * @throws Refusal when they are fewer than the share of those present that the statutes ask for
     */
    public void demand(String id, Mode mode, List<String> members) {
        if (members.isEmpty()) {
            return;
        }
        String number = deliberations.resolution(id).meeting();
        PollRule rule = rule(id);
        int present = register.countPresent(number);
        if (!rule.isDemandedBy(mode, members.size(), present)) {
            throw new Refusal("poll.too-few-demand." + mode, members.size(), rule.share(mode), present, rule.article());
        }
        ballot.demand(id, mode, members);
        events.publishEvent(new BallotDemanded(number, id, mode, members));
    }

    /**
     * Why the result of a ballot that opens now may reveal what somebody chose; empty where it does not, or is no secret.
     *
     * @param there the votes that there are
     */
    @Transactional(readOnly = true)
    public Optional<Text> danger(String id, VotesThere there) {
        Resolution resolution = deliberations.resolution(id);
        return resolution.firstMode() == Mode.SECRET_BALLOT
                ? there.danger(rule(id).fewestInSecret())
                : Optional.empty();
    }

    private PollRule rule(String id) {
        Resolution resolution = deliberations.resolution(id);
        return statutes.poll(
                meetings.ruleKeysOf(resolution.meeting()), resolution.kind().key());
    }

    /** Freezes the roll with those who are there now, and asks them for their votes. */
    public void open(String id) {
        Resolution resolution = deliberations.resolution(id);
        String number = resolution.meeting();
        Mode mode = resolution.firstMode();
        Voters voters = mode == Mode.SECRET_BALLOT
                ? secret.open(IN_SECRET, id, number, CHOICES)
                : roll.open(BY_NAME, id, number);
        events.publishEvent(new PollOpened(number, id, mode, voters.count(), voters.weighted()));
    }

    /** The resolution on which members vote now; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Resolution> running(String number) {
        return roll.running(number).map(deliberations::resolution);
    }

    /**
     * A member votes by name.
     *
     * @throws Refusal see {@link Roll#vote}
     */
    public void castByName(Voice voice, Choice choice) {
        roll.vote(voice, vote -> {
            named.add(vote.ballot(), voice.member(), choice);
            events.publishEvent(new VoteCast(voice.number(), vote.ballot(), choice, vote.heavier()));
        });
    }

    /**
     * A member votes in secret.
     *
     * @throws Refusal see {@link SecretBallot#cast}
     */
    public void castInSecret(Voice voice, Choice choice) {
        secret.cast(
                voice,
                List.of(choice.name()),
                vote -> events.publishEvent(new BallotCast(voice.number(), vote.ballot(), vote.heavier())));
    }

    /** How many have voted. */
    @Transactional(readOnly = true)
    public Turnout turnout(String number) {
        return roll.turnout(number);
    }

    /**
     * Expects that a ballot may be closed before all have voted.
     *
     * @throws Refusal while some have no ballot yet, and when it is secret, and so few have voted that the result would tell how
     */
    @Transactional(readOnly = true)
    public void expectClosable(String id) {
        Resolution resolution = deliberations.resolution(id);
        roll.expectAllAsked(resolution.meeting());
        if (resolution.firstMode() == Mode.SECRET_BALLOT) {
            roll.expectCover(resolution.meeting(), rule(id).fewestInSecret());
        }
    }

    /** Takes no vote any more, and counts those that were cast. */
    public void close(String id) {
        Resolution resolution = deliberations.resolution(id);
        if (resolution.firstMode() == Mode.SECRET_BALLOT) {
            countInSecret(resolution);
        } else {
            countByName(resolution);
        }
    }

    private void tellClosed(Resolution counted, Voters voters) {
        Electorate electorate = counted.electorate();
        events.publishEvent(new PollClosed(
                counted.meeting(),
                counted.id(),
                counted.mode(),
                counted.tally().orElseThrow(),
                voters.count() - voters.voted(),
                counted.chairVote(),
                electorate.present(),
                electorate.members(),
                electorate.weightPresent(),
                electorate.weightOfAll()));
    }

    /** The quorum is lost for good: the vote on a resolution ends without a verdict, and what was cast is void. */
    public void adjourn(String id) {
        Resolution resolution = deliberations.resolution(id);
        String number = resolution.meeting();
        if (roll.running(number).isPresent()) {
            if (resolution.firstMode() == Mode.SECRET_BALLOT) {
                secret.abandon(id, number);
            } else {
                roll.close(id, number);
            }
        }
        ballot.adjourn(id);
        events.publishEvent(new VoteAdjourned(number, id));
    }

    private void countByName(Resolution resolution) {
        String id = resolution.id();
        Voters voters = roll.close(id, resolution.meeting());
        Choice chair = named.of(id, meetings.of(resolution.meeting()).chair());
        tellClosed(ballot.poll(id, named.tally(id), chair == null ? Choice.ABSTAIN : chair, voters), voters);
    }

    private void countInSecret(Resolution resolution) {
        Count count = secret.close(resolution.id(), resolution.meeting());
        tellClosed(ballot.poll(resolution.id(), tally(count.votes()), null, count.voters()), count.voters());
    }

    private static Tally tally(Map<String, Long> votes) {
        return new Tally(of(Choice.FOR, votes), of(Choice.AGAINST, votes), of(Choice.ABSTAIN, votes));
    }

    private static int of(Choice choice, Map<String, Long> votes) {
        return Math.toIntExact(votes.get(choice.name()));
    }

    /** Everybody on the roll of a resolution and how they voted by name, by login. */
    @Transactional(readOnly = true)
    public List<NamedVote> votes(String id) {
        return named.all(id);
    }
}
