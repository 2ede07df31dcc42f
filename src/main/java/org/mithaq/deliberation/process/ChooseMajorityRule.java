package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.deliberation.Ballot;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.QuorumWatch;
import org.mithaq.statutes.MajorityRule;
import org.mithaq.statutes.MajorityRule.Mode;
import org.springframework.stereotype.Component;

/** The statutes say how those present are asked, and which majority carries the resolution. */
@Component
public class ChooseMajorityRule extends RuleStep {

    private final Ballot ballot;
    private final QuorumWatch quorum;

    ChooseMajorityRule(Ballot ballot, QuorumWatch quorum) {
        this.ballot = ballot;
        this.quorum = quorum;
    }

    @Override
    protected Receipt conclude(Step step, Map<String, Object> row) {
        quorum.begin(step.number());
        Mode mode = ballot.putUnder(step.value("resolution"), MajorityRule.of(row));
        return Receipt.route("mode", mode.asksEachMember() ? "each-member" : Answers.keyOf(mode));
    }
}
