package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StepsTest {

    /** A postponement ends the replies as the meeting's day does. */
    private static final Map<String, String> SHARED_DELEGATES = Map.of("EndReplies", "CloseReplies");

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void a_human_step_asks_with_the_form_of_its_own_name(ProcessModel model) {
        assertThat(model.every(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).isEqualTo("${forms.of('%s')}", form(task));
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
        });
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void a_human_step_has_a_deadline_and_somebody_to_take_it(ProcessModel model) {
        assertThat(model.every(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDueDate()).isEqualTo("${deadlines.due(execution, '%s')}", form(task));
            assertThat(Stream.of(
                                    task.getCamundaAssignee(),
                                    task.getCamundaCandidateUsers(),
                                    task.getCamundaCandidateGroups())
                            .flatMap(Stream::ofNullable))
                    .as(task.getId())
                    .singleElement()
                    .asString()
                    .matches("\\$\\{.+}");
        });
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void a_human_step_names_the_article_that_it_serves(ProcessModel model) {
        assertThat(model.every(UserTask.class)).allSatisfy(task -> assertThat(task.getDocumentations())
                .as(task.getId())
                .extracting(Documentation::getTextContent)
                .singleElement()
                .asString()
                .matches("Article \\d+: .+\\."));
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void a_service_step_is_done_by_the_delegate_of_its_own_name(ProcessModel model) {
        assertThat(model.every(ServiceTask.class)).allSatisfy(task -> {
            String name = ProcessModel.suffix(task.getId());
            assertThat(task.getCamundaDelegateExpression())
                    .isEqualTo("${%sDelegate}", decapitalised(SHARED_DELEGATES.getOrDefault(name, name)));
        });
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void a_service_step_that_runs_as_a_job_says_how_often_it_is_tried(ProcessModel model) {
        assertThat(model.every(ServiceTask.class))
                .filteredOn(ServiceTask::isCamundaAsyncBefore)
                .allSatisfy(task -> assertThat(extension(task, CamundaFailedJobRetryTimeCycle.class))
                        .get()
                        .extracting(ModelElementInstance::getTextContent)
                        .asString()
                        .matches("R\\d+/PT\\d+M"));
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void a_rule_step_hands_its_verdict_to_the_rule_of_its_own_name(ProcessModel model) {
        assertThat(model.every(BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
            assertThat(task.getCamundaResultVariable()).isNull();
            assertThat(extension(task, CamundaExecutionListener.class)).get().satisfies(listener -> {
                assertThat(listener.getCamundaEvent()).isEqualTo("end");
                assertThat(listener.getCamundaDelegateExpression())
                        .isEqualTo("${%sRule}", decapitalised(ProcessModel.suffix(task.getId())));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void no_model_holds_code(ProcessModel model) {
        assertThat(model.every(ScriptTask.class)).isEmpty();
        assertThat(model.every(Script.class)).isEmpty();
        assertThat(model.every(CamundaScript.class)).isEmpty();
        assertThat(model.every(CamundaTaskListener.class)).isEmpty();
        assertThat(model.every(ServiceTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaClass()).isNull());
        assertThat(model.every(CamundaExecutionListener.class))
                .allSatisfy(listener -> assertThat(listener.getCamundaClass()).isNull());
    }

    private static String form(UserTask task) {
        return ProcessModel.kebab(ProcessModel.suffix(task.getId()));
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase() + name.substring(1);
    }

    private static <T extends ModelElementInstance> Optional<T> extension(BaseElement element, Class<T> type) {
        return element.getExtensionElements().getChildElementsByType(type).stream()
                .findFirst();
    }
}
