package org.mithaq.election.process;

import org.mithaq.election.Nominations;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** No nomination is taken any more. */
@Component
public class EndNominationsDelegate extends ServiceStep {

    private final Nominations nominations;

    EndNominationsDelegate(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    protected Receipt perform(Step step) {
        nominations.close(step.number());
        return Receipt.done();
    }
}
