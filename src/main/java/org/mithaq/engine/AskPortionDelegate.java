package org.mithaq.engine;

import org.springframework.stereotype.Component;

/** A portion of the members of a consultation is asked. */
@Component
public class AskPortionDelegate extends ServiceStep {

    private final Asking asking;

    AskPortionDelegate(Asking asking) {
        this.asking = asking;
    }

    @Override
    protected Receipt perform(Step step) {
        asking.portion(Long.parseLong(step.value(Asking.PROCESS)), Integer.parseInt(step.value(Asking.PORTION)));
        return Receipt.done();
    }
}
