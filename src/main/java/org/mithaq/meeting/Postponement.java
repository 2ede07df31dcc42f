package org.mithaq.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.mithaq.language.Refusal;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.NoticeRule;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Service;

/** Moves meetings that are still to come to another lawful day, or calls them off. */
@Service
public class Postponement {

    private final MeetingFile meetings;
    private final Statutes statutes;

    Postponement(MeetingFile meetings, Statutes statutes) {
        this.meetings = meetings;
        this.statutes = statutes;
    }

    /**
     * Checks whether a meeting may be moved to another day.
     *
     * @param newStart day and hour in the organ's zone
     * @throws Refusal when its notice would be too short, or the day outside the window of a second convocation
     */
    public void check(String number, LocalDateTime newStart) {
        Meeting meeting = meetings.of(number);
        if (!meeting.isPlanned()) {
            throw new Refusal("meeting.not-planned", number);
        }
        meetings.expectWithinReach(number, newStart);
        NoticeRule rule = rule(meeting);
        LocalDate today = meetings.today(number);
        LocalDate newDay = newStart.toLocalDate();
        if (!rule.allows(today, newDay)) {
            throw new Refusal("notice.too-short", rule.minimumDays(), rule.article(), rule.earliest(today));
        }
        LocalDate windowOpens = meeting.missedOn().orElse(today);
        if (rule.isTooLate(windowOpens, newDay)) {
            throw new Refusal("notice.too-late", rule.latestDays(), rule.article(), rule.latest(windowOpens));
        }
    }

    /** Moves a meeting, and keeps with it that its new notice is long enough; see {@link #check}. */
    public Meeting postpone(String number, LocalDateTime newStart, String reason) {
        check(number, newStart);
        NoticeRule rule = rule(meetings.of(number));
        statutes.keep(
                number,
                "noticePeriod",
                Inputs.of("noticeLeaves", meetings.today(number))
                        .and("postponedTo", newStart.toLocalDate())
                        .and("minimumDays", rule.minimumDays()),
                "long enough",
                rule.article(),
                rule.row());
        return meetings.change(number, meeting -> meeting.postpone(newStart, reason));
    }

    /** Calls a meeting off. */
    public void cancel(String number, String reason) {
        meetings.change(number, meeting -> meeting.cancel(reason));
    }

    private NoticeRule rule(Meeting meeting) {
        return statutes.noticePeriod(
                meetings.ruleKeysOf(meeting.number()), meeting.kind().key(), meeting.convocation());
    }
}
