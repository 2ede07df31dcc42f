package org.mithaq.correspondence.process;

import org.mithaq.correspondence.Outbox;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** One letter leaves the house. */
@Component
public class SendLetterDelegate extends ServiceStep {

    private final Outbox outbox;

    SendLetterDelegate(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    protected Receipt perform(Step step) {
        outbox.send(step.value("letter"));
        return Receipt.done();
    }
}
