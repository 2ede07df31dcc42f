package org.mithaq.meeting.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.NoticeRule;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** The organ is convoked again, at the same hour of the first day in the statutes' window that leaves time for the notice. */
@Component
public class FindSecondConvocationRule extends RuleStep {

    private final MeetingFile meetings;
    private final Statutes statutes;

    FindSecondConvocationRule(MeetingFile meetings, Statutes statutes) {
        this.meetings = meetings;
        this.statutes = statutes;
    }

    @Override
    protected Receipt conclude(Step step, Map<String, Object> row) {
        NoticeRule rule = NoticeRule.of(row);
        Meeting meeting = meetings.of(step.number());
        LocalDate missedOn = meeting.missedOn().orElseThrow();
        LocalDate noticeLeaves = meetings.today(step.number());
        LocalDate day = rule.nextInWindow(missedOn, noticeLeaves).orElseThrow();
        LocalDateTime again = day.atTime(meeting.startsAt().toLocalTime());
        meetings.change(step.number(), missed -> missed.convokeAgain(again));
        statutes.keep(
                step.number(),
                "noticePeriod",
                Inputs.of("missedOn", missedOn)
                        .and("noticeLeaves", noticeLeaves)
                        .and("minimumDays", rule.minimumDays())
                        .and("latestDays", rule.latestDays()),
                "convoked again on " + day,
                rule.article(),
                rule.row());
        return Receipt.done();
    }
}
