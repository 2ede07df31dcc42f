package org.mithaq.convocation.process;

import org.mithaq.engine.Messages;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** Nobody is asked for a reply any more. */
@Component
public class CloseRepliesDelegate extends ServiceStep {

    private final Messages messages;

    CloseRepliesDelegate(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected Receipt perform(Step step) {
        messages.tell("RepliesClosed", step.number());
        return Receipt.done();
    }
}
