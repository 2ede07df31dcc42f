package org.mithaq.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.election.Elections;
import org.springframework.stereotype.Component;

/** Named {@code electionFacts} in the models: what the table of elections is asked about. */
@Component("electionFacts")
public class ElectionFacts {

    private final Elections elections;

    ElectionFacts(Elections elections) {
        this.elections = elections;
    }

    /** The level whose rule of elections applies: the organ's own, or the nearest above it. */
    public String organLevel(DelegateExecution execution) {
        return elections.ruleLevel((String) execution.getVariable("election"));
    }

    /** {@code single} for an office with one holder, else {@code several}. */
    public String officeKind(DelegateExecution execution) {
        return elections.officeKind((String) execution.getVariable("election"));
    }
}
