package org.mithaq.deliberation.process;

import org.mithaq.deliberation.Poll;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** No vote is taken any more, and those that were cast are counted. */
@Component
public class CountBallotDelegate extends ServiceStep {

    private final Poll poll;

    CountBallotDelegate(Poll poll) {
        this.poll = poll;
    }

    @Override
    protected Receipt perform(Step step) {
        poll.close(step.value("resolution"));
        return Receipt.done();
    }
}
