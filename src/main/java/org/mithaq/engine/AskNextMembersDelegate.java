package org.mithaq.engine;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** The next members of a consultation are asked. */
@Component
public class AskNextMembersDelegate extends ServiceStep {

    private final Asking asking;

    AskNextMembersDelegate(Asking asking) {
        this.asking = asking;
    }

    @Override
    protected Receipt perform(Step step) {
        Asking.Left left = asking.next(Long.parseLong(step.value(Asking.PROCESS)));
        return Receipt.route("left", left.name().toLowerCase(Locale.ROOT));
    }
}
