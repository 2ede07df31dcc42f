package org.mithaq.engine;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.dmn.engine.impl.type.DefaultTypeDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Has each row of a decision table answer its own id beside its outputs: what an engine otherwise keeps to itself. */
class NamedRows implements DmnTransformListener {

    /** The output that holds the id. */
    static final String ROW = "row";

    @Override
    public void transformDecision(Decision decision, DmnDecision transformed) {
        if (transformed.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            DmnDecisionTableOutputImpl output = new DmnDecisionTableOutputImpl();
            output.setId("Output_Row");
            output.setOutputName(ROW);
            output.setTypeDefinition(new DefaultTypeDefinition());
            table.getOutputs().add(output);
            table.getRules().forEach(rule -> rule.getConclusions().add(id(rule)));
        }
    }

    private static DmnExpressionImpl id(DmnDecisionTableRuleImpl rule) {
        DmnExpressionImpl id = new DmnExpressionImpl();
        id.setId("OutputEntry_Row_" + rule.getId());
        id.setExpression('"' + rule.getId() + '"');
        return id;
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl transformed) {}

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {}

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl transformed) {}

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph transformed) {}
}
