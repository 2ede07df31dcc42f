package org.mithaq.charter.process;

import java.util.Map;
import org.mithaq.charter.AmendmentRound;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.TurnoutWords;
import org.springframework.stereotype.Component;

/** The chair may end the time for amendments before its deadline. */
@Component
class CloseAmendmentsForm implements TaskForm {

    private final AmendmentRound round;
    private final TurnoutWords words;

    CloseAmendmentsForm(AmendmentRound round, TurnoutWords words) {
        this.round = round;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return words.of(round.turnout(step.number()));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.done();
    }
}
