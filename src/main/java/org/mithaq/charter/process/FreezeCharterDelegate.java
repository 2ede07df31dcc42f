package org.mithaq.charter.process;

import org.mithaq.charter.Charters;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The text of the charter is frozen and put to those present. */
@Component
public class FreezeCharterDelegate extends ServiceStep {

    private final Charters charters;

    FreezeCharterDelegate(Charters charters) {
        this.charters = charters;
    }

    @Override
    protected Receipt perform(Step step) {
        return Receipt.route("resolution", charters.freeze(step.number()));
    }
}
