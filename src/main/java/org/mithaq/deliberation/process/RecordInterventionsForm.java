package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Languages;
import org.mithaq.meeting.MeetingFile;
import org.springframework.stereotype.Component;

/** The rapporteur enters what was said on an item. */
@Component
class RecordInterventionsForm implements TaskForm {

    private final MeetingFile meetings;
    private final Deliberations deliberations;
    private final Languages languages;

    RecordInterventionsForm(MeetingFile meetings, Deliberations deliberations, Languages languages) {
        this.meetings = meetings;
        this.deliberations = deliberations;
        this.languages = languages;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of("itemTitle", meetings.itemTitle(step.number(), step.number("item"), languages.ofReader()));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        deliberations.record(step.number(), step.number("item"), answers.lines("interventions"));
        return Receipt.done();
    }
}
