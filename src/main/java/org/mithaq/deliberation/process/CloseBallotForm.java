package org.mithaq.deliberation.process;

import java.util.HashMap;
import java.util.Map;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.RollCall;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.TurnoutWords;
import org.springframework.stereotype.Component;

/** The chair sees who has voted, not how, and may close the ballot. */
@Component
class CloseBallotForm implements TaskForm {

    private final Deliberations deliberations;
    private final RollCall rollCall;
    private final TurnoutWords words;

    CloseBallotForm(Deliberations deliberations, RollCall rollCall, TurnoutWords words) {
        this.deliberations = deliberations;
        this.rollCall = rollCall;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Map<String, Object> shown = new HashMap<>(words.of(rollCall.turnout(step.number())));
        shown.put(
                "resolutionText",
                deliberations.resolution(step.value("resolution")).text());
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.done();
    }
}
