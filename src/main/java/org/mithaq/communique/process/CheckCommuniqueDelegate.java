package org.mithaq.communique.process;

import org.mithaq.communique.CommuniqueFile;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The wording is compared with the record of the meeting. */
@Component
public class CheckCommuniqueDelegate extends ServiceStep {

    private final CommuniqueFile communiques;

    CheckCommuniqueDelegate(CommuniqueFile communiques) {
        this.communiques = communiques;
    }

    @Override
    protected Receipt perform(Step step) {
        communiques.check(step.number());
        return Receipt.done();
    }
}
