package org.mithaq.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
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
     * The outputs of the one row that applies, its id as {@code row} among them; empty when none does.
     *
     * @param table the decision's id, such as {@code noticePeriod}
     * @param inputs its inputs by name
     */
    public Optional<Map<String, Object>> row(String table, Map<String, Object> inputs) {
        DmnDecisionResult result = house.call(() -> asked(table, inputs));
        return result.isEmpty() ? Optional.empty() : Optional.of(onlyRow(result));
    }

    /**
     * The outputs of all rows that apply, in the order of the table; see {@link #row}.
     *
     * @param table the id of a decision whose rows together are its answer
     */
    public List<Map<String, Object>> rows(String table, Map<String, Object> inputs) {
        return house.call(() -> asked(table, inputs)).getResultList();
    }

    /** Which edition of a table answers today; another one after each deployment that changes it. */
    public String edition(String table) {
        return house.call(() -> today(table).getId());
    }

    /** Beside the step in which somebody asks: the history of a process keeps what its own rule steps were told. */
    private static DmnDecisionResult asked(String table, Map<String, Object> inputs) {
        Context.setExecutionContext((ExecutionEntity) null);
        try {
            return DecisionEvaluationUtil.evaluateDecision(today(table), Variables.fromMap(inputs));
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        } finally {
            Context.removeExecutionContext();
        }
    }

    private static DecisionDefinition today(String table) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestDecisionDefinitionByKey(table);
    }

    static Map<String, Object> onlyRow(DmnDecisionResult result) {
        if (result.isEmpty()) {
            throw new IllegalStateException("No row of the statutes' table applies");
        }
        return result.getSingleResult().getEntryMap();
    }
}
