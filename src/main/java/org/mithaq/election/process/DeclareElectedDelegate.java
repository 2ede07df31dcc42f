package org.mithaq.election.process;

import org.mithaq.election.Voting;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** It is declared who is elected, and their appointments begin. */
@Component
public class DeclareElectedDelegate extends ServiceStep {

    private final Voting voting;

    DeclareElectedDelegate(Voting voting) {
        this.voting = voting;
    }

    @Override
    protected Receipt perform(Step step) {
        voting.declare(step.value("election"));
        return Receipt.done();
    }
}
