package org.mithaq.communique.process;

import org.mithaq.communique.CommuniqueLetters;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** Each member is written where the communiqué is to be read. */
@Component
public class MailCommuniqueDelegate extends ServiceStep {

    private final CommuniqueLetters letters;

    MailCommuniqueDelegate(CommuniqueLetters letters) {
        this.letters = letters;
    }

    @Override
    protected Receipt perform(Step step) {
        letters.writeToMembers(step.number());
        return Receipt.done();
    }
}
