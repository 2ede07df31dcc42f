package org.mithaq.election.process;

import java.util.Map;
import org.mithaq.election.Elections;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.Step;
import org.mithaq.statutes.ElectionRule;
import org.springframework.stereotype.Component;

/** The statutes say how the office is filled. */
@Component
public class ChooseWayOfElectionRule extends RuleStep {

    private final Elections elections;

    ChooseWayOfElectionRule(Elections elections) {
        this.elections = elections;
    }

    @Override
    protected Receipt conclude(Step step, Map<String, Object> row) {
        elections.putUnder(step.value("election"), ElectionRule.of(row));
        return Receipt.done();
    }
}
