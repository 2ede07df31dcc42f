package org.mithaq.engine;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/**
 * What follows from a rule of the statutes: listens to the end of a business rule task, so that the decision's own history
 * hangs on the step, and takes the row that applied into the domain.
 */
public abstract class RuleStep implements ExecutionListener {

    @Override
    public final void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        conclude(Steps.of(execution), DecisionTables.onlyRow(result)).routing().forEach(execution::setVariable);
    }

    /**
     * Draws the conclusion.
     *
     * @param row the outputs of the row that applied, by name
     */
    protected abstract Receipt conclude(Step step, Map<String, Object> row);
}
