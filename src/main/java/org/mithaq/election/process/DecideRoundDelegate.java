package org.mithaq.election.process;

import org.mithaq.election.Voting;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** What follows from the count and the statutes is pronounced; nobody types it. */
@Component
public class DecideRoundDelegate extends ServiceStep {

    private final Voting voting;

    DecideRoundDelegate(Voting voting) {
        this.voting = voting;
    }

    @Override
    protected Receipt perform(Step step) {
        return Receipt.route("roundOutcome", Answers.keyOf(voting.decide(step.value("election"))));
    }
}
