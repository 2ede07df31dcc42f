package org.mithaq.charter.process;

import org.mithaq.charter.Charters;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The charter adopted is put in force. */
@Component
public class PublishCharterDelegate extends ServiceStep {

    private final Charters charters;

    PublishCharterDelegate(Charters charters) {
        this.charters = charters;
    }

    @Override
    protected Receipt perform(Step step) {
        charters.publish(step.number());
        return Receipt.done();
    }
}
