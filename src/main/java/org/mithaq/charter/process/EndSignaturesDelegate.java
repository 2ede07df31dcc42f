package org.mithaq.charter.process;

import org.mithaq.charter.SigningRound;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The time for signing is over; signatures that are missing by now stay missing. */
@Component
public class EndSignaturesDelegate extends ServiceStep {

    private final SigningRound round;

    EndSignaturesDelegate(SigningRound round) {
        this.round = round;
    }

    @Override
    protected Receipt perform(Step step) {
        round.end(step.number());
        return Receipt.done();
    }
}
