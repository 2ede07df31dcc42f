package org.mithaq.election.process;

import org.mithaq.election.Result;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** It is declared who is elected, and their appointments begin. */
@Component
public class DeclareElectedDelegate extends ServiceStep {

    private final Result result;

    DeclareElectedDelegate(Result result) {
        this.result = result;
    }

    @Override
    protected Receipt perform(Step step) {
        result.declare(step.value("election"));
        return Receipt.done();
    }
}
