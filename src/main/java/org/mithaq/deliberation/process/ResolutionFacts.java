package org.mithaq.deliberation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.deliberation.Ballot;
import org.mithaq.deliberation.Deliberations;
import org.springframework.stereotype.Component;

/** Named {@code resolutionFacts} in the models: what the table of majorities is asked about. */
@Component("resolutionFacts")
public class ResolutionFacts {

    private final Deliberations deliberations;
    private final Ballot ballot;

    ResolutionFacts(Deliberations deliberations, Ballot ballot) {
        this.deliberations = deliberations;
        this.ballot = ballot;
    }

    /** The level whose rule of majorities applies to the resolution: its organ's own, or the nearest above it. */
    public String organLevel(DelegateExecution execution) {
        return ballot.ruleLevel((String) execution.getVariable("resolution"));
    }

    /** The kind of the resolution that is put to those present, such as {@code orientation}. */
    public String decisionKind(DelegateExecution execution) {
        return deliberations
                .resolution((String) execution.getVariable("resolution"))
                .kind()
                .key();
    }
}
