package org.mithaq.charter.process;

import org.mithaq.charter.SigningRound;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The members present are asked to sign the charter. */
@Component
public class AskForSignaturesDelegate extends ServiceStep {

    private final SigningRound round;

    AskForSignaturesDelegate(SigningRound round) {
        this.round = round;
    }

    @Override
    protected Receipt perform(Step step) {
        round.begin(step.number());
        return Receipt.done();
    }
}
