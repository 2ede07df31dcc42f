package org.mithaq.charter.process;

import org.mithaq.charter.AmendmentRound;
import org.mithaq.engine.Messages;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The time for amendments is over; what was proposed is decided next. */
@Component
public class EndAmendmentsDelegate extends ServiceStep {

    private final AmendmentRound round;
    private final Messages messages;

    EndAmendmentsDelegate(AmendmentRound round, Messages messages) {
        this.round = round;
        this.messages = messages;
    }

    @Override
    protected Receipt perform(Step step) {
        // The last answer ends the time from within its own step, which must not be taken away under it.
        if (round.isOpen(step.number())) {
            round.end(step.number());
            messages.tell("AmendmentsClosed", step.number());
        }
        return Receipt.route("amendmentsLeft", round.isAnyLeft(step.number()));
    }
}
