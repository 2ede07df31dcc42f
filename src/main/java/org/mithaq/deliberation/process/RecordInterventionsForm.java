package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.MeetingFile;
import org.springframework.stereotype.Component;

/** The rapporteur enters what was said on an item. */
@Component
class RecordInterventionsForm implements TaskForm {

    private final MeetingFile meetings;
    private final Deliberations deliberations;

    RecordInterventionsForm(MeetingFile meetings, Deliberations deliberations) {
        this.meetings = meetings;
        this.deliberations = deliberations;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of(
                "itemTitle",
                meetings.of(step.number()).agenda().get(step.number("item")).title());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        deliberations.record(step.number(), step.number("item"), answers.lines("interventions"));
        return Receipt.done();
    }
}
