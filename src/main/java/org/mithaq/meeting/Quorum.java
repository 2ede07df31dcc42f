package org.mithaq.meeting;

import org.mithaq.language.Refusal;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.NoticeRule;
import org.mithaq.statutes.QuorumRule;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Service;

/** Whether enough members are there. */
@Service
public class Quorum {

    private final MeetingFile meetings;
    private final AttendanceRegister register;
    private final Representation representation;
    private final Statutes statutes;

    Quorum(MeetingFile meetings, AttendanceRegister register, Representation representation, Statutes statutes) {
        this.meetings = meetings;
        this.register = register;
        this.representation = representation;
        this.statutes = statutes;
    }

    /** How many count for it now: the members who are there, and those whom they represent where the statutes count these. */
    public int present(String number) {
        return register.countPresent(number) + represented(number);
    }

    private int represented(String number) {
        int represented = representation.count(number);
        return represented > 0 && countsRepresented(number) ? represented : 0;
    }

    /** Whether members who are represented by another count for it. */
    public boolean countsRepresented(String number) {
        return statutes.proxies(
                        meetings.ruleKeysOf(number), meetings.of(number).kind().key())
                .counted();
    }

    /** How many members must be there. */
    public int needed(String number) {
        return rule(number).threshold().least(register.countSeated(number));
    }

    /** The article of the statutes that asks for them. */
    public String article(String number) {
        return rule(number).article();
    }

    /** Whether they are there now. */
    public boolean isThere(String number) {
        return present(number) >= needed(number);
    }

    /**
     * Expects them to be there now: without them nothing is put to a vote, and nobody votes.
     *
     * @throws Refusal when they are not
     */
    public void expectThere(String number) {
        int present = present(number);
        int needed = needed(number);
        if (present < needed) {
            throw new Refusal("quorum.lost", present, needed, article(number));
        }
    }

    /** Whether they are there, and keeps the answer with the meeting. */
    public boolean check(String number, QuorumRule rule) {
        int members = register.countSeated(number);
        boolean reached = rule.threshold().reached(present(number), members);
        int represented = represented(number);
        Inputs present = Inputs.of("present", register.countPresent(number));
        statutes.keep(
                number,
                "quorum",
                (represented > 0 ? present.and("represented", represented) : present)
                        .and("members", members)
                        .and("share", rule.threshold().share().toString()),
                reached ? "reached" : "missed",
                rule.article(),
                rule.row());
        return reached;
    }

    /**
     * Records that they were not there; the organ is convoked once more while the statutes leave a day for it.
     *
     * @return the meeting, in state {@link MeetingState#MISSED} when it is not convoked again
     */
    public Meeting miss(String number) {
        Meeting meeting = meetings.of(number);
        NoticeRule second = statutes.noticePeriod(
                meetings.ruleKeysOf(number), meeting.kind().key(), 2);
        boolean windowIsOpen = second.nextInWindow(meeting.startsAt().toLocalDate(), meetings.today(number))
                .isPresent();
        return meetings.change(number, missed -> missed.missQuorum(windowIsOpen));
    }

    private QuorumRule rule(String number) {
        return statutes.quorum(meetings.ruleKeysOf(number), meetings.of(number).convocation());
    }
}
