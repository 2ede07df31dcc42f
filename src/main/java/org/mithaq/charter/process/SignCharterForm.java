package org.mithaq.charter.process;

import java.util.Map;
import org.mithaq.charter.Charter;
import org.mithaq.charter.Charters;
import org.mithaq.charter.SigningRound;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** A member signs the charter, or refuses to. */
@Component
class SignCharterForm implements TaskForm {

    private enum Answer {
        SIGN,
        REFUSE
    }

    private final Charters charters;
    private final SigningRound round;

    SignCharterForm(Charters charters, SigningRound round) {
        this.charters = charters;
        this.round = round;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Charter charter = charters.of(step.number());
        return Map.of("charterText", charter.text(), "hash", charter.hash());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        switch (answers.choice("answer", Answer.class)) {
            case SIGN -> round.sign(step.number(), step.actor());
            case REFUSE -> round.refuse(step.number(), step.actor(), answers.text("reason"));
        }
        return Receipt.done();
    }
}
