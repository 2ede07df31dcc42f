package org.mithaq.deliberation.process;

import org.mithaq.deliberation.Poll;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The roll of those present is frozen, and each is asked to vote. */
@Component
public class FreezeRollDelegate extends ServiceStep {

    private final Poll poll;

    FreezeRollDelegate(Poll poll) {
        this.poll = poll;
    }

    @Override
    protected Receipt perform(Step step) {
        poll.open(step.value("resolution"));
        return Receipt.done();
    }
}
