package org.mithaq.charter.process;

import org.mithaq.charter.AmendmentRound;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The draft of the charter is laid before the members present. */
@Component
public class CirculateCharterDelegate extends ServiceStep {

    private final AmendmentRound round;

    CirculateCharterDelegate(AmendmentRound round) {
        this.round = round;
    }

    @Override
    protected Receipt perform(Step step) {
        round.begin(step.number());
        return Receipt.done();
    }
}
