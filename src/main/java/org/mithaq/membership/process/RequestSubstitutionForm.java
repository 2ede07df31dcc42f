package org.mithaq.membership.process;

import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.membership.SubstitutionRegister;
import org.springframework.stereotype.Component;

/** Somebody begins to ask for a substitute; for which office and by whom is said in the step that follows. */
@Component
class RequestSubstitutionForm implements TaskForm {

    private final SubstitutionRegister substitutions;

    RequestSubstitutionForm(SubstitutionRegister substitutions) {
        this.substitutions = substitutions;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of();
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.route("reason", answers.text("reason"))
                .and(
                        "organ",
                        substitutions
                                .askedIn(step.actor(), answers.optionalText("organ"))
                                .key())
                .and("member", step.actor());
    }
}
