package org.mithaq.election.process;

import org.mithaq.election.Voting;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The roll of those present is frozen, and each is given a ballot. */
@Component
public class OpenVotingDelegate extends ServiceStep {

    private final Voting voting;

    OpenVotingDelegate(Voting voting) {
        this.voting = voting;
    }

    @Override
    protected Receipt perform(Step step) {
        voting.open(step.value("election"));
        return Receipt.done();
    }
}
