package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FlowsTest {

    private static final String PLAIN_COMPARISON = "\\$\\{[a-zA-Z]+ [!=]= ('[a-zA-Z-]+'|true|false)}";

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void an_exclusive_gateway_is_a_question_and_its_flows_are_the_answers(ProcessModel model) {
        assertThat(model.every(ExclusiveGateway.class)).allSatisfy(gateway -> {
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getOutgoing()).hasSizeGreaterThan(1).allSatisfy(flow -> assertThat(flow.getId())
                    .isEqualTo(
                            "Flow_%s_%s",
                            ProcessModel.suffix(gateway.getId()),
                            flow.getName() == null ? "unnamed" : ProcessModel.pascal(flow.getName())));
        });
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void every_answer_compares_one_routing_value_unless_it_is_the_default(ProcessModel model) {
        assertThat(model.every(ExclusiveGateway.class))
                .flatExtracting(ExclusiveGateway::getOutgoing)
                .allSatisfy(flow -> {
                    if (isDefault(flow)) {
                        assertThat(flow.getConditionExpression())
                                .as(flow.getId())
                                .isNull();
                    } else {
                        assertThat(flow.getConditionExpression().getTextContent())
                                .as(flow.getId())
                                .matches(PLAIN_COMPARISON);
                    }
                });
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault());
    }
}
