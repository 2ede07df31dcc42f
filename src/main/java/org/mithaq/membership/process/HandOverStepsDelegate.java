package org.mithaq.membership.process;

import org.mithaq.engine.Handover;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.mithaq.membership.SubstitutionRegister;
import org.springframework.stereotype.Component;

/** What the holder has in hand waits for the office again, where the substitute finds it. */
@Component
public class HandOverStepsDelegate extends ServiceStep {

    private final SubstitutionRegister substitutions;
    private final Handover handover;

    HandOverStepsDelegate(SubstitutionRegister substitutions, Handover handover) {
        this.substitutions = substitutions;
        this.handover = handover;
    }

    @Override
    protected Receipt perform(Step step) {
        handover.handOver(
                substitutions.office(step.number()).group(),
                substitutions.of(step.number()).holder());
        return Receipt.route("effectiveAt", substitutions.end(step.number()).toString());
    }
}
