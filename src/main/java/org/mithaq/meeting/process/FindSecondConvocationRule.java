package org.mithaq.meeting.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.NoticeRule;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** The organ is convoked again, on the first day of the statutes' window and at the same hour. */
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
        LocalDate missedOn = meetings.today(step.number());
        LocalDateTime again =
                meetings.of(step.number()).startsAt().toLocalTime().atDate(rule.earliest(missedOn));
        meetings.change(step.number(), meeting -> meeting.convokeAgain(again));
        statutes.keep(
                step.number(),
                "noticePeriod",
                Inputs.of("missedOn", missedOn)
                        .and("minimumDays", rule.minimumDays())
                        .and("latestDays", rule.latestDays()),
                "convoked again on " + again.toLocalDate(),
                rule.article(),
                rule.row());
        return Receipt.done();
    }
}
