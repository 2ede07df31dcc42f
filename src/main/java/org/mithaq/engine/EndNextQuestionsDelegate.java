package org.mithaq.engine;

import org.springframework.stereotype.Component;

/** The next questions of a consultation that is closed end without an answer. */
@Component
public class EndNextQuestionsDelegate extends ServiceStep {

    private final Consultations consultations;

    EndNextQuestionsDelegate(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    protected Receipt perform(Step step) {
        return Receipt.route("questionsLeft", consultations.endNext(Long.parseLong(step.value("consultation"))));
    }
}
