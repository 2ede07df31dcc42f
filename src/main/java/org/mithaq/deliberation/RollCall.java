package org.mithaq.deliberation;

import java.util.List;
import java.util.Optional;
import org.mithaq.deliberation.DeliberationDeed.RollCallClosed;
import org.mithaq.deliberation.DeliberationDeed.RollCallDemanded;
import org.mithaq.deliberation.DeliberationDeed.RollCallOpened;
import org.mithaq.deliberation.DeliberationDeed.VoteCast;
import org.mithaq.engine.Consultations;
import org.mithaq.engine.Turnout;
import org.mithaq.language.Refusal;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.statutes.RollCallRule;
import org.mithaq.statutes.Statutes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vote by name: everybody who is there when it opens is called, and what each answers is known to all. */
@Service
@Transactional
public class RollCall {

    private static final String QUESTION = "vote";

    private static final int A_PORTION = 500;

    private final Roll roll;
    private final Ballot ballot;
    private final Deliberations deliberations;
    private final Consultations consultations;
    private final AttendanceRegister register;
    private final MeetingFile meetings;
    private final Statutes statutes;
    private final ApplicationEventPublisher events;

    RollCall(
            Roll roll,
            Ballot ballot,
            Deliberations deliberations,
            Consultations consultations,
            AttendanceRegister register,
            MeetingFile meetings,
            Statutes statutes,
            ApplicationEventPublisher events) {
        this.roll = roll;
        this.ballot = ballot;
        this.deliberations = deliberations;
        this.consultations = consultations;
        this.register = register;
        this.meetings = meetings;
        this.statutes = statutes;
        this.events = events;
    }

    /**
     * Members demand that a resolution is put to a roll call.
     *
     * @param members logins of members present
     * @throws Refusal when they are fewer than the share of those present that the statutes ask for
     */
    public void demand(String id, List<String> members) {
        Resolution resolution = deliberations.resolution(id);
        String number = resolution.meeting();
        RollCallRule rule =
                statutes.rollCall(meetings.ruleKeysOf(number), resolution.kind().key());
        int present = register.countPresent(number);
        if (!rule.isDemandedBy(members.size(), present)) {
            throw new Refusal("roll-call.too-few", members.size(), rule.share(), present, rule.article());
        }
        ballot.demandRollCall(id, members);
        events.publishEvent(new RollCallDemanded(number, id, members));
    }

    /** Freezes the roll with those who are there now, and calls them. */
    public void open(String id) {
        String number = deliberations.resolution(id).meeting();
        roll.open(id, number);
        List<String> next = register.present(number, "", A_PORTION);
        while (!next.isEmpty()) {
            roll.add(id, next);
            next = register.present(number, next.get(next.size() - 1), A_PORTION);
        }
        consultations.open(QUESTION, number);
        events.publishEvent(new RollCallOpened(number, id, roll.countVoters(id)));
    }

    /** Logins of the next on the roll who are still there; see {@link AttendanceRegister#present(String, String, int)}. */
    @Transactional(readOnly = true)
    public List<String> voters(String number, String after, int most) {
        return roll.voters(roll.running(number).orElseThrow(), after, most);
    }

    /** The resolution on which members vote by name now; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Resolution> running(String number) {
        return roll.running(number).map(deliberations::resolution);
    }

    /**
     * A member votes.
     *
     * @throws Refusal when they are not on the roll, have voted or left, or the ballot is closed
     */
    public void cast(String number, String login, Choice choice) {
        consultations.answer(QUESTION, number, login, () -> {
            if (!register.isThere(number, login)) {
                throw new Refusal("roll-call.has-left");
            }
            String id = roll.running(number).orElseThrow();
            roll.vote(id, login, choice);
            events.publishEvent(new VoteCast(number, id, choice));
        });
    }

    /** Somebody leaves the sitting: nobody waits for their vote any more. */
    public void leave(String number, String login) {
        roll.running(number).ifPresent(id -> {
            consultations.excuse(QUESTION, number, login);
            roll.leave(id, login);
        });
    }

    /** How many have voted. */
    @Transactional(readOnly = true)
    public Turnout turnout(String number) {
        return consultations.turnout(QUESTION, number);
    }

    /** Takes no vote any more, and counts those that were cast. */
    public void close(String id) {
        Resolution resolution = deliberations.resolution(id);
        String number = resolution.meeting();
        consultations.close(QUESTION, number);
        roll.close(id);
        int voters = roll.countVoters(id);
        Tally tally = roll.tally(id);
        Choice chair = roll.choiceOf(id, meetings.of(number).chair());
        Resolution counted = ballot.call(id, tally, chair == null ? Choice.ABSTAIN : chair, voters);
        events.publishEvent(new RollCallClosed(
                number,
                id,
                tally,
                voters - Math.toIntExact(tally.hands()),
                counted.chairVote(),
                voters,
                counted.electorate().members()));
    }

    /** Everybody on the roll of a resolution and how they voted, by login. */
    @Transactional(readOnly = true)
    public List<NamedVote> votes(String id) {
        return roll.votes(id);
    }
}
