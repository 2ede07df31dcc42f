package org.mithaq.deliberation.process;

import org.mithaq.deliberation.RollCall;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** No vote is taken any more, and those that were cast are counted. */
@Component
public class EndRollCallDelegate extends ServiceStep {

    private final RollCall rollCall;

    EndRollCallDelegate(RollCall rollCall) {
        this.rollCall = rollCall;
    }

    @Override
    protected Receipt perform(Step step) {
        rollCall.close(step.value("resolution"));
        return Receipt.done();
    }
}
