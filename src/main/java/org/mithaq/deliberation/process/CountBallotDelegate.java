package org.mithaq.deliberation.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.mithaq.deliberation.Poll;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.Quorum;
import org.springframework.stereotype.Component;

/** No vote is taken any more, and those that were cast are counted; at the end of a day without quorum the vote is adjourned. */
@Component
public class CountBallotDelegate extends ServiceStep {

    private static final String ADJOURNED = "VoteAdjourned";

    private final Poll poll;
    private final Quorum quorum;

    CountBallotDelegate(Poll poll, Quorum quorum) {
        this.poll = poll;
        this.quorum = quorum;
    }

    @Override
    protected Receipt perform(Step step) {
        if (!quorum.isThere(step.number())) {
            throw new BpmnError(ADJOURNED);
        }
        poll.close(step.value("resolution"));
        return Receipt.done();
    }
}
