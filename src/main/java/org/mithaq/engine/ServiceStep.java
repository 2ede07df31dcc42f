package org.mithaq.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A service step: finds what it works on by the meeting's number, makes one domain call, routes by at most one value. */
public abstract class ServiceStep implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        perform(Steps.of(execution)).routing().forEach(execution::setVariable);
    }

    /** The step's one domain call. */
    protected abstract Receipt perform(Step step);
}
