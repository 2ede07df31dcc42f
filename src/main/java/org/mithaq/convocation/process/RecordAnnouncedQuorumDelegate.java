package org.mithaq.convocation.process;

import org.mithaq.convocation.ReplyRegister;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** It is recorded since when the replies promise the quorum. */
@Component
public class RecordAnnouncedQuorumDelegate extends ServiceStep {

    private final ReplyRegister replies;

    RecordAnnouncedQuorumDelegate(ReplyRegister replies) {
        this.replies = replies;
    }

    @Override
    protected Receipt perform(Step step) {
        replies.announceQuorum(step.number());
        return Receipt.done();
    }
}
