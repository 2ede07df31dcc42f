package org.mithaq.meeting.process;

import java.time.LocalDateTime;
import org.mithaq.engine.Messages;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.Postponement;
import org.springframework.stereotype.Component;

/** The meeting moves to its new day, and its cycle begins anew with the notice. */
@Component
public class PostponeMeetingDelegate extends ServiceStep {

    private final Postponement postponement;
    private final Messages messages;

    PostponeMeetingDelegate(Postponement postponement, Messages messages) {
        this.postponement = postponement;
        this.messages = messages;
    }

    @Override
    protected Receipt perform(Step step) {
        postponement.postpone(step.number(), LocalDateTime.parse(step.value("newStart")), step.value("changeReason"));
        messages.tell("MeetingPostponed", step.number());
        return Receipt.done();
    }
}
