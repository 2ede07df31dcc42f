package org.mithaq.communique.process;

import org.mithaq.communique.CommuniqueFile;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The communiqué is drafted from the record of the meeting. */
@Component
public class DraftCommuniqueDelegate extends ServiceStep {

    private final CommuniqueFile communiques;

    DraftCommuniqueDelegate(CommuniqueFile communiques) {
        this.communiques = communiques;
    }

    @Override
    protected Receipt perform(Step step) {
        communiques.draft(step.number());
        return Receipt.done();
    }
}
