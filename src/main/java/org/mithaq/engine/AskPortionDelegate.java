package org.mithaq.engine;

import org.springframework.stereotype.Component;

/** A portion of the members of a consultation is asked. */
@Component
public class AskPortionDelegate extends ServiceStep {

    private final Consultations consultations;

    AskPortionDelegate(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    protected Receipt perform(Step step) {
        consultations.askPortion(Long.parseLong(step.value("consultation")), Integer.parseInt(step.value("portion")));
        return Receipt.done();
    }
}
