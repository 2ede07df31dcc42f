package org.mithaq.deliberation.process;

import org.mithaq.deliberation.Poll;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The vote ends without a verdict; nothing is carried. */
@Component
public class EndVoteDelegate extends ServiceStep {

    private final Poll poll;

    EndVoteDelegate(Poll poll) {
        this.poll = poll;
    }

    @Override
    protected Receipt perform(Step step) {
        poll.adjourn(step.value("resolution"));
        return Receipt.route("carried", false);
    }
}
