package org.mithaq.membership.process;

import org.mithaq.engine.Handover;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.mithaq.membership.SubstitutionRegister;
import org.springframework.stereotype.Component;

/** What the substitute still has in hand goes back to the office. */
@Component
public class TakeStepsBackDelegate extends ServiceStep {

    private final SubstitutionRegister substitutions;
    private final Handover handover;

    TakeStepsBackDelegate(SubstitutionRegister substitutions, Handover handover) {
        this.substitutions = substitutions;
        this.handover = handover;
    }

    @Override
    protected Receipt perform(Step step) {
        handover.handOver(substitutions.office(step.number()).group());
        return Receipt.done();
    }
}
