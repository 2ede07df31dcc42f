package org.mithaq.meeting.process;

import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** A change of a meeting is asked for; which meeting and what change is chosen in the step that follows. */
@Component
class RequestChangeForm implements TaskForm {

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of();
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.route("changeReason", answers.text("reason"));
    }
}
