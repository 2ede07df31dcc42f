package org.mithaq.communique.process;

import java.util.Map;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.statutes.Approvers;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** The two offices that approve the communiqué are named, and kept with the meeting. */
@Component
public class ChooseApproversRule extends RuleStep {

    private final MeetingFile meetings;
    private final Statutes statutes;

    ChooseApproversRule(MeetingFile meetings, Statutes statutes) {
        this.meetings = meetings;
        this.statutes = statutes;
    }

    @Override
    protected Receipt conclude(Step step, Map<String, Object> row) {
        Approvers approvers = Approvers.of(row);
        statutes.keep(
                step.number(),
                "communiqueApprovers",
                Inputs.of("organLevel", meetings.organOf(step.number()).ruleKey()),
                "%s, then %s".formatted(approvers.first(), approvers.second()),
                approvers.article(),
                approvers.row());
        return Receipt.route("firstApprover", approvers.first()).and("secondApprover", approvers.second());
    }
}
