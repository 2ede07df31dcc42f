package org.mithaq.meeting.process;

import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.MeetingFile;
import org.springframework.stereotype.Component;

/** A meeting is convened: its file is opened and gets its number. */
@Component
class ConveneMeetingForm implements TaskForm {

    private final MeetingFile meetings;

    ConveneMeetingForm(MeetingFile meetings) {
        this.meetings = meetings;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of();
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.forMeeting(meetings.open(step.actor(), answers.text("purpose")))
                .and("noticeApproved", false);
    }
}
