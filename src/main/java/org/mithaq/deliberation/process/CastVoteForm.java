package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.Resolution;
import org.mithaq.deliberation.RollCall;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** A member on the roll votes by name. */
@Component
class CastVoteForm implements TaskForm {

    private final RollCall rollCall;
    private final RuleSentence rules;

    CastVoteForm(RollCall rollCall, RuleSentence rules) {
        this.rollCall = rollCall;
        this.rules = rules;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return rollCall.running(step.number()).map(this::shown).orElse(Map.of());
    }

    private Map<String, Object> shown(Resolution resolution) {
        return Map.of("resolutionText", resolution.text(), "rule", rules.ofHands(resolution.rule()));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        rollCall.cast(step.number(), step.actor(), answers.choice("vote", Choice.class));
        return Receipt.done();
    }
}
