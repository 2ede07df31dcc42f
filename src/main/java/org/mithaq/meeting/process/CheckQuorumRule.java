package org.mithaq.meeting.process;

import java.util.Map;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.Quorum;
import org.mithaq.statutes.QuorumRule;
import org.springframework.stereotype.Component;

/** Those present are held against the quorum of the statutes. */
@Component
public class CheckQuorumRule extends RuleStep {

    private final Quorum quorum;

    CheckQuorumRule(Quorum quorum) {
        this.quorum = quorum;
    }

    @Override
    protected Receipt conclude(Step step, Map<String, Object> row) {
        return Receipt.route("quorumReached", quorum.check(step.number(), QuorumRule.of(row)));
    }
}
