package org.mithaq.election.process;

import org.mithaq.election.Nominations;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** Whoever was nominated by others is asked whether they accept. */
@Component
public class AskNomineesDelegate extends ServiceStep {

    private final Nominations nominations;

    AskNomineesDelegate(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    protected Receipt perform(Step step) {
        nominations.askNominees(step.number());
        return Receipt.done();
    }
}
