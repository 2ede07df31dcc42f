package org.mithaq.meeting.process;

import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.MeetingFile;
import org.springframework.stereotype.Component;

/** A change of a meeting is asked for; which meeting and what change is chosen in the step that follows. */
@Component
class RequestChangeForm implements TaskForm {

    private final MeetingFile meetings;

    RequestChangeForm(MeetingFile meetings) {
        this.meetings = meetings;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of();
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.route("changeReason", answers.text("reason"))
                .and("organ", meetings.convenedBy(step.actor()).get(0).key());
    }
}
