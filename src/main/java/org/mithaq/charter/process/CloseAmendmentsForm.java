package org.mithaq.charter.process;

import java.util.Map;
import org.mithaq.charter.AmendmentRound;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Refusal;
import org.springframework.stereotype.Component;

/** The chair may end the time for amendments before its deadline. */
@Component
class CloseAmendmentsForm implements TaskForm {

    private final AmendmentRound round;
    private final Progress progress;

    CloseAmendmentsForm(AmendmentRound round, Progress progress) {
        this.round = round;
        this.progress = progress;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return progress.of(round.countAsked(step.number()), round.waitingFor(step.number()));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        if (!answers.ticked("confirm")) {
            throw new Refusal("answer.missing", answers.label("confirm"));
        }
        return Receipt.done();
    }
}
