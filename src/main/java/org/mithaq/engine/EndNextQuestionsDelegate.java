package org.mithaq.engine;

import org.springframework.stereotype.Component;

/** The next questions of a consultation that is closed end without an answer. */
@Component
public class EndNextQuestionsDelegate extends ServiceStep {

    private final Asking asking;

    EndNextQuestionsDelegate(Asking asking) {
        this.asking = asking;
    }

    @Override
    protected Receipt perform(Step step) {
        return Receipt.route("questionsLeft", asking.endNext(Long.parseLong(step.value(Asking.PROCESS))));
    }
}
