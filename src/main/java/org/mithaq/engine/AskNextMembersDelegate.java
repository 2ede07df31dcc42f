package org.mithaq.engine;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** The next members of a consultation are asked. */
@Component
public class AskNextMembersDelegate extends ServiceStep {

    private final Consultations consultations;

    AskNextMembersDelegate(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    protected Receipt perform(Step step) {
        Consultations.Left left = consultations.askNext(Long.parseLong(step.value("consultation")));
        return Receipt.route("left", left.name().toLowerCase(Locale.ROOT));
    }
}
