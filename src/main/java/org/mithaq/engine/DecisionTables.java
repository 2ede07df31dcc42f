package org.mithaq.engine;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the deployed decision tables. To ask is no deed: it stands in no log of the engine. */
@Component
public class DecisionTables {

    private final HouseActs house;

    DecisionTables(HouseActs house) {
        this.house = house;
    }

    /**
     * The outputs of the one row that applies.
     *
     * @param table the decision's id, such as {@code noticePeriod}
     * @param inputs its inputs by name
     * @throws IllegalStateException when no row applies: the table has a hole
     */
    public Map<String, Object> row(String table, Map<String, Object> inputs) {
        return onlyRow(asked(table, inputs));
    }

    /** Whether some row of a table applies; see {@link #row}. */
    public boolean applies(String table, Map<String, Object> inputs) {
        return !asked(table, inputs).isEmpty();
    }

    private DmnDecisionResult asked(String table, Map<String, Object> inputs) {
        return house.call(() -> {
            try {
                return DecisionEvaluationUtil.evaluateDecision(
                        Context.getProcessEngineConfiguration()
                                .getDeploymentCache()
                                .findDeployedLatestDecisionDefinitionByKey(table),
                        Variables.fromMap(inputs));
            } catch (RuntimeException broken) {
                throw broken;
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    static Map<String, Object> onlyRow(DmnDecisionResult result) {
        if (result.isEmpty()) {
            throw new IllegalStateException("No row of the statutes' table applies");
        }
        return result.getSingleResult().getEntryMap();
    }
}
