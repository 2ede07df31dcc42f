package org.mithaq.election.process;

import org.mithaq.election.Nominations;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** Those present are asked whom they nominate. */
@Component
public class CallForNominationsDelegate extends ServiceStep {

    private final Nominations nominations;

    CallForNominationsDelegate(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    protected Receipt perform(Step step) {
        nominations.open(step.number());
        return Receipt.done();
    }
}
