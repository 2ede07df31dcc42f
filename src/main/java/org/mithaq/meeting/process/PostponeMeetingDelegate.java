package org.mithaq.meeting.process;

import java.time.LocalDateTime;
import java.util.Map;
import org.mithaq.engine.Messages;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingState;
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
        Meeting meeting = postponement.postpone(
                step.number(), LocalDateTime.parse(step.value("newStart")), step.value("changeReason"));
        boolean noticeApproved = meeting.state() == MeetingState.CONVOKED;
        messages.tell("MeetingPostponed", step.number(), Map.of("noticeApproved", noticeApproved));
        return Receipt.done();
    }
}
