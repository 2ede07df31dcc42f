package org.mithaq.election.process;

import org.mithaq.election.Voting;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** No vote is taken any more, and those that were cast are counted. */
@Component
public class CountVotesDelegate extends ServiceStep {

    private final Voting voting;

    CountVotesDelegate(Voting voting) {
        this.voting = voting;
    }

    @Override
    protected Receipt perform(Step step) {
        voting.close(step.value("election"));
        return Receipt.done();
    }
}
