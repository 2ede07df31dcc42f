package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeparationTest {

    private static final List<ProcessModel> PROCESSES = ProcessModel.all();

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void a_step_excludes_authors_of_forms_that_belong_to_the_same_matter(ProcessModel model) {
        Set<String> steps = reachableFrom(model).stream()
                .flatMap(process -> Stream.concat(
                        process.every(UserTask.class).stream(),
                        process.every(StartEvent.class).stream().filter(start -> start.getCamundaFormRef() != null)))
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
        assertThat(model.every(UserTask.class)).allSatisfy(task -> assertThat(excludedBy(task))
                .as(task.getId())
                .isSubsetOf(steps)
                .doesNotContain(task.getId()));
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void a_step_that_excludes_somebody_asks_an_office_and_nobody_by_name(ProcessModel model) {
        assertThat(model.every(UserTask.class))
                .filteredOn(task -> !excludedBy(task).isEmpty())
                .allSatisfy(task -> assertThat(task.getCamundaCandidateGroups())
                        .as(task.getId())
                        .isNotNull());
    }

    @Test
    void every_approval_excludes_whoever_wrote_what_is_approved() {
        assertThat(PROCESSES)
                .flatExtracting(model -> model.every(UserTask.class))
                .filteredOn(task -> task.getId().matches("UserTask_(Approve|Review|Grant|Confirm).+"))
                .isNotEmpty()
                .allSatisfy(
                        task -> assertThat(excludedBy(task)).as(task.getId()).isNotEmpty());
    }

    /** The process itself, those that it calls and those that call it, however far away. */
    private static Set<ProcessModel> reachableFrom(ProcessModel model) {
        Set<ProcessModel> reached = new HashSet<>(Set.of(model));
        while (reached.addAll(
                reached.stream().flatMap(SeparationTest::neighbours).collect(Collectors.toSet()))) {
            // until nothing new is reached
        }
        return reached;
    }

    private static Stream<ProcessModel> neighbours(ProcessModel model) {
        return PROCESSES.stream().filter(other -> calls(model, other) || calls(other, model));
    }

    private static boolean calls(ProcessModel caller, ProcessModel called) {
        return caller.every(CallActivity.class).stream().anyMatch(call -> call.getCalledElement()
                .equals(called.process().getId()));
    }

    private static List<String> excludedBy(UserTask task) {
        return Stream.ofNullable(task.getExtensionElements())
                .map(ModelElementInstance::getModelInstance)
                .flatMap(source -> source.getModelElementsByType(CamundaProperty.class).stream())
                .filter(property -> isOf(property, task))
                .filter(property -> property.getCamundaName().equals("excludedAuthorsOf"))
                .flatMap(property -> Stream.of(property.getCamundaValue().split(" ")))
                .toList();
    }

    private static boolean isOf(CamundaProperty property, UserTask task) {
        return task.equals(property.getParentElement().getParentElement().getParentElement());
    }
}
