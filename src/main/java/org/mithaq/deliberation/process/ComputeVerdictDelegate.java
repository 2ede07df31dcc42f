package org.mithaq.deliberation.process;

import org.mithaq.deliberation.Ballot;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The verdict on a resolution follows from the count and the statutes; nobody types it. */
@Component
public class ComputeVerdictDelegate extends ServiceStep {

    private final Ballot ballot;

    ComputeVerdictDelegate(Ballot ballot) {
        this.ballot = ballot;
    }

    @Override
    protected Receipt perform(Step step) {
        return Receipt.route("carried", ballot.pronounce(step.value("resolution")));
    }
}
