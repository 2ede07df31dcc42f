package org.mithaq.charter.process;

import org.mithaq.charter.Charters;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The charter is recorded as not adopted. */
@Component
public class RecordRejectionDelegate extends ServiceStep {

    private final Charters charters;

    RecordRejectionDelegate(Charters charters) {
        this.charters = charters;
    }

    @Override
    protected Receipt perform(Step step) {
        charters.reject(step.number());
        return Receipt.done();
    }
}
