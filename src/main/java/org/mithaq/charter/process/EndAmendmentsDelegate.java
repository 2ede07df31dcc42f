package org.mithaq.charter.process;

import org.mithaq.charter.AmendmentRound;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The time for amendments is over; what was proposed is decided next. */
@Component
public class EndAmendmentsDelegate extends ServiceStep {

    private final AmendmentRound round;

    EndAmendmentsDelegate(AmendmentRound round) {
        this.round = round;
    }

    @Override
    protected Receipt perform(Step step) {
        round.end(step.number());
        return Receipt.route("amendmentsLeft", round.isAnyLeft(step.number()));
    }
}
