package org.mithaq.engine;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the deployed decision tables. */
@Component
public class DecisionTables {

    private final HouseActs house;
    private final DecisionService decisions;

    DecisionTables(HouseActs house, @Lazy DecisionService decisions) {
        this.house = house;
        this.decisions = decisions;
    }

    /**
     * The outputs of the one row that applies.
     *
     * @param table the decision's id, such as {@code noticePeriod}
     * @param inputs its inputs by name
     * @throws IllegalStateException when no row applies: the table has a hole
     */
    public Map<String, Object> row(String table, Map<String, Object> inputs) {
        return onlyRow(house.call(
                () -> decisions.evaluateDecisionByKey(table).variables(inputs).evaluate()));
    }

    /** Whether some row of a table applies; see {@link #row}. */
    public boolean applies(String table, Map<String, Object> inputs) {
        return !house.call(() ->
                        decisions.evaluateDecisionByKey(table).variables(inputs).evaluate())
                .isEmpty();
    }

    static Map<String, Object> onlyRow(DmnDecisionResult result) {
        if (result.isEmpty()) {
            throw new IllegalStateException("No row of the statutes' table applies");
        }
        return result.getSingleResult().getEntryMap();
    }
}
