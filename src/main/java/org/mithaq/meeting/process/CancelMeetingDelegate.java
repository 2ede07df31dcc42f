package org.mithaq.meeting.process;

import org.mithaq.engine.Messages;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.Postponement;
import org.springframework.stereotype.Component;

/** The meeting is called off, and its cycle ends. */
@Component
public class CancelMeetingDelegate extends ServiceStep {

    private final Postponement postponement;
    private final Messages messages;

    CancelMeetingDelegate(Postponement postponement, Messages messages) {
        this.postponement = postponement;
        this.messages = messages;
    }

    @Override
    protected Receipt perform(Step step) {
        postponement.cancel(step.number(), step.value("changeReason"));
        messages.tell("MeetingCancelled", step.number());
        return Receipt.done();
    }
}
