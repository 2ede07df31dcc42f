package org.mithaq.communique.process;

import org.mithaq.communique.CommuniqueFile;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The communiqué is published; a repeated job finds it published and leaves it so. */
@Component
public class PublishCommuniqueDelegate extends ServiceStep {

    private final CommuniqueFile communiques;

    PublishCommuniqueDelegate(CommuniqueFile communiques) {
        this.communiques = communiques;
    }

    @Override
    protected Receipt perform(Step step) {
        communiques.publish(step.number());
        return Receipt.done();
    }
}
