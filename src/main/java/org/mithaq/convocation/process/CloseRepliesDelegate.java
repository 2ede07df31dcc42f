package org.mithaq.convocation.process;

import org.mithaq.convocation.ReplyRegister;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** Nobody is asked for a reply any more. */
@Component
public class CloseRepliesDelegate extends ServiceStep {

    private final ReplyRegister replies;

    CloseRepliesDelegate(ReplyRegister replies) {
        this.replies = replies;
    }

    @Override
    protected Receipt perform(Step step) {
        replies.close(step.number());
        return Receipt.done();
    }
}
