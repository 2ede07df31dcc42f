package org.mithaq.election.process;

import org.mithaq.election.Voting;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** An election whose round was given up ends with those elected before, or is adjourned. */
@Component
public class AdjournElectionDelegate extends ServiceStep {

    private final Voting voting;

    AdjournElectionDelegate(Voting voting) {
        this.voting = voting;
    }

    @Override
    protected Receipt perform(Step step) {
        return Receipt.route("seatsFilled", voting.adjourn(step.value("election")));
    }
}
