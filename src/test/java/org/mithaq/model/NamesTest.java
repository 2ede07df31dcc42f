package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesTest {

    private static final Map<String, String> TYPES = Map.of(
            "startEvent", "StartEvent",
            "endEvent", "EndEvent",
            "intermediateCatchEvent", "CatchEvent",
            "boundaryEvent", "BoundaryEvent",
            "userTask", "UserTask",
            "serviceTask", "ServiceTask",
            "businessRuleTask", "RuleTask",
            "callActivity", "CallActivity",
            "subProcess", "SubProcess",
            "sequenceFlow", "Flow");

    private static final String SENTENCE_CASE = "\\p{Lu}[\\p{Ll} ]*\\??";

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void a_process_is_called_like_its_file(ProcessModel model) {
        assertThat(model.process().getId()).isEqualTo(ProcessModel.camel(model.file()));
        assertThat(model.process().getName()).matches(SENTENCE_CASE);
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void every_task_gateway_and_event_has_a_name_in_sentence_case(ProcessModel model) {
        assertThat(model.every(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).matches(SENTENCE_CASE));
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void the_id_of_an_activity_or_event_is_its_type_and_its_name(ProcessModel model) {
        assertThat(model.every(FlowNode.class))
                .filteredOn(either(Activity.class, Event.class))
                .allSatisfy(node ->
                        assertThat(node.getId()).isEqualTo(type(node) + "_" + ProcessModel.pascal(node.getName())));
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void the_id_of_a_gateway_or_flow_is_its_type_and_words(ProcessModel model) {
        assertThat(model.every(FlowElement.class))
                .filteredOn(either(Gateway.class, SequenceFlow.class))
                .allSatisfy(element -> assertThat(element.getId()).matches(type(element) + "(_([A-Z][a-z]+)+){1,2}"));
    }

    @Test
    void a_message_is_caught_in_one_place_and_its_id_repeats_its_name() {
        List<Message> messages = ProcessModel.all().stream()
                .flatMap(model -> model.every(Message.class).stream())
                .toList();
        assertThat(messages).extracting(Message::getName).isNotEmpty().doesNotHaveDuplicates();
        assertThat(messages)
                .allSatisfy(message -> assertThat(message.getId()).isEqualTo("Message_" + message.getName()));
    }

    private static String type(BaseElement element) {
        String type = element.getElementType().getTypeName();
        return type.endsWith("Gateway") ? "Gateway" : String.valueOf(TYPES.get(type));
    }

    private static Predicate<FlowElement> either(Class<?> one, Class<?> other) {
        return element -> one.isInstance(element) || other.isInstance(element);
    }
}
