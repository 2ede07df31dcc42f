package org.mithaq.deliberation.process;

import org.mithaq.deliberation.RollCall;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The roll of those present is frozen, and each is called to vote. */
@Component
public class OpenRollCallDelegate extends ServiceStep {

    private final RollCall rollCall;

    OpenRollCallDelegate(RollCall rollCall) {
        this.rollCall = rollCall;
    }

    @Override
    protected Receipt perform(Step step) {
        rollCall.open(step.value("resolution"));
        return Receipt.done();
    }
}
