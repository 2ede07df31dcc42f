package org.mithaq.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the deployed decision tables. */
@Component
public class DecisionTables {

    private final HouseActs house;
    private final DecisionService decisions;
    private final RepositoryService repository;

    DecisionTables(HouseActs house, @Lazy DecisionService decisions, @Lazy RepositoryService repository) {
        this.house = house;
        this.decisions = decisions;
        this.repository = repository;
    }

    /**
     * The outputs of the one row that applies; empty when none does.
     *
     * @param table the decision's id, such as {@code noticePeriod}
     * @param inputs its inputs by name
     */
    public Optional<Map<String, Object>> row(String table, Map<String, Object> inputs) {
        DmnDecisionResult result = house.call(
                () -> decisions.evaluateDecisionByKey(table).variables(inputs).evaluate());
        return result.isEmpty() ? Optional.empty() : Optional.of(onlyRow(result));
    }

    /** Which edition of a table answers today; another one after each deployment that changes it. */
    public String edition(String table) {
        return house.call(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getId());
    }

    static Map<String, Object> onlyRow(DmnDecisionResult result) {
        if (result.isEmpty()) {
            throw new IllegalStateException("No row of the statutes' table applies");
        }
        return result.getSingleResult().getEntryMap();
    }
}
