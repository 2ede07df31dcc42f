package org.mithaq.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.mithaq.language.Refusal;

/** Brings a refusal out of a listener, whose other exceptions the engine takes for errors that a model may catch. */
class RefusedInside extends ProcessEngineException {

    private final transient Refusal refusal;

    RefusedInside(Refusal refusal) {
        super(refusal.getMessage());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
