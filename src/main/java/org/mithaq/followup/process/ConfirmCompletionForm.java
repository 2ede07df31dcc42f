package org.mithaq.followup.process;

import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.followup.Action;
import org.mithaq.followup.FollowUp;
import org.mithaq.language.Languages;
import org.mithaq.membership.Membership;
import org.springframework.stereotype.Component;

/** Somebody other than the responsible office confirms that a decision was carried out, or returns it with a reason. */
@Component
class ConfirmCompletionForm implements TaskForm {

    private enum Decision {
        CONFIRM,
        RETURN
    }

    private final FollowUp followUp;
    private final Membership membership;
    private final Languages languages;

    ConfirmCompletionForm(FollowUp followUp, Membership membership, Languages languages) {
        this.followUp = followUp;
        this.membership = membership;
        this.languages = languages;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Action action = followUp.of(step.value("resolution"));
        return Map.of(
                "resolution", action.resolution(),
                "text", action.text(),
                "responsible",
                        membership.post(action.responsible()).orElseThrow().name(languages.ofReader()),
                "evidence", action.evidence().orElse(""));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        Decision decision = answers.choice("decision", Decision.class);
        if (decision == Decision.CONFIRM) {
            followUp.confirm(step.value("resolution"));
        } else {
            followUp.giveBack(step.value("resolution"), answers.text("reason"));
        }
        return Receipt.route("completion", Answers.keyOf(decision));
    }
}
