package org.mithaq.election.process;

import org.mithaq.election.Nominations;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** Whoever accepted is held against the statutes. */
@Component
public class CheckEligibilityDelegate extends ServiceStep {

    private final Nominations nominations;

    CheckEligibilityDelegate(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    protected Receipt perform(Step step) {
        return Receipt.route("candidatesFound", nominations.check(step.value("election")));
    }
}
