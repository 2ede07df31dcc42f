package org.mithaq.deliberation.process;

import org.mithaq.deliberation.Deliberations;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The verdict on a resolution follows from the count and the statutes; nobody types it. */
@Component
public class ComputeVerdictDelegate extends ServiceStep {

    private final Deliberations deliberations;

    ComputeVerdictDelegate(Deliberations deliberations) {
        this.deliberations = deliberations;
    }

    @Override
    protected Receipt perform(Step step) {
        return Receipt.route("carried", deliberations.pronounce(step.value("resolution")));
    }
}
