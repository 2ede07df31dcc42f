package org.mithaq.charter.process;

import java.util.Map;
import org.mithaq.charter.Charters;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** The rapporteur drafts the charter of honour. */
@Component
class DraftCharterForm implements TaskForm {

    private final Charters charters;

    DraftCharterForm(Charters charters) {
        this.charters = charters;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of();
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        charters.draft(
                step.number(),
                answers.text("title"),
                answers.optionalText("preamble").orElse(""),
                answers.lines("articles"));
        return Receipt.done();
    }
}
