package org.mithaq.meeting.process;

import org.mithaq.engine.Messages;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.MeetingFile;
import org.springframework.stereotype.Component;

/** Everybody leaves with the end of the sitting, and the register is closed. */
@Component
public class CloseRegisterDelegate extends ServiceStep {

    private final MeetingFile meetings;
    private final AttendanceRegister register;
    private final Messages messages;

    CloseRegisterDelegate(MeetingFile meetings, AttendanceRegister register, Messages messages) {
        this.meetings = meetings;
        this.register = register;
        this.messages = messages;
    }

    @Override
    protected Receipt perform(Step step) {
        register.end(step.number(), meetings.of(step.number()).closedAt().toLocalTime());
        messages.tell("SittingClosed", step.number());
        return Receipt.done();
    }
}
