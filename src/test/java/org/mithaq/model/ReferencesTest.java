package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferencesTest {

    /** Ten years, as article 24 asks. */
    private static final String RETENTION = "P3650D";

    private static final List<String> STARTED_BY_PEOPLE =
            List.of("meetingCycle", "meetingChange", "appointment", "substitution", "proxy");

    private static final List<ProcessModel> PROCESSES = ProcessModel.all();
    private static final List<DecisionModel> DECISIONS = DecisionModel.all();

    @Test
    void every_process_and_table_is_kept_as_long_as_the_statutes_ask() {
        assertThat(PROCESSES).isNotEmpty().allSatisfy(model -> assertThat(
                        model.process().getCamundaHistoryTimeToLiveString())
                .isEqualTo(RETENTION));
        assertThat(DECISIONS).isNotEmpty().allSatisfy(model -> assertThat(
                        model.decision().getCamundaHistoryTimeToLiveString())
                .isEqualTo(RETENTION));
    }

    @Test
    void people_start_a_meeting_a_change_an_appointment_a_substitution_or_a_proxy_and_nothing_else() {
        assertThat(PROCESSES)
                .filteredOn(model -> model.process().isCamundaStartableInTasklist())
                .extracting(model -> model.process().getId())
                .containsExactlyInAnyOrderElementsOf(STARTED_BY_PEOPLE);
    }

    @Test
    void every_process_called_exists_and_takes_the_business_key() {
        List<String> ids =
                PROCESSES.stream().map(model -> model.process().getId()).toList();
        assertThat(PROCESSES)
                .flatExtracting(model -> model.every(CallActivity.class))
                .allSatisfy(call -> {
                    assertThat(ids).contains(call.getCalledElement());
                    assertThat(call.getId()).isEqualToIgnoringCase("CallActivity_" + call.getCalledElement());
                    assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
                    assertThat(call.getExtensionElements().getDomElement().getChildElements())
                            .extracting(element -> element.getAttribute("businessKey"))
                            .contains("#{execution.processBusinessKey}");
                    assertThat(call.getExtensionElements().getDomElement().getChildElements())
                            .allSatisfy(element -> assertThat(element.getAttribute("variables"))
                                    .as("%s hands over named values only", call.getId())
                                    .isNull());
                });
    }

    @Test
    void every_rule_step_asks_a_table_that_exists() {
        assertThat(PROCESSES)
                .flatExtracting(model -> model.every(BusinessRuleTask.class))
                .extracting(BusinessRuleTask::getCamundaDecisionRef)
                .isSubsetOf(DECISIONS.stream()
                        .map(model -> model.decision().getId())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.DecisionModel#all")
    void a_table_is_called_like_its_file_and_every_row_names_its_article(DecisionModel model) {
        Decision decision = model.decision();
        assertThat(decision.getId()).isEqualTo(ProcessModel.camel(model.file()));
        assertThat(ProcessModel.pascal(decision.getName())).isEqualToIgnoringCase(decision.getId());
        assertThat(model.rows()).isNotEmpty().allSatisfy(row -> {
            String article = row.getDescription().getTextContent();
            assertThat(article).matches("Article \\d+: .+\\.");
            assertThat(outputs(row)).as(article).anySatisfy(output -> assertThat(article)
                    .startsWith("Article " + output.replace("\"", "") + ":"));
        });
    }

    @Test
    void every_human_step_has_a_deadline_and_every_deadline_is_that_of_a_step() {
        Stream<String> steps = PROCESSES.stream()
                .flatMap(model -> model.every(UserTask.class).stream())
                .map(task -> "\"" + ProcessModel.kebab(ProcessModel.suffix(task.getId())) + "\"");
        assertThat(DECISIONS)
                .filteredOn(model -> model.file().equals("deadlines"))
                .flatExtracting(DecisionModel::rows)
                .extracting(row -> ((Rule) row).getInputEntries().iterator().next())
                .extracting(ModelElementInstance::getTextContent)
                .containsOnly(steps.toArray(String[]::new));
    }

    /** Before it takes a job the engine weighs all that wait, and looks for each exclusive one through all others. */
    @Test
    void what_waits_behind_everything_else_waits_by_the_thousand_and_is_not_exclusive() {
        assertThat(PROCESSES)
                .flatExtracting(model -> model.every(ServiceTask.class))
                .filteredOn(step -> String.valueOf(step.getCamundaJobPriority()).startsWith("-"))
                .isNotEmpty()
                .noneMatch(ServiceTask::isCamundaExclusive);
    }

    private static List<String> outputs(Rule row) {
        return row.getOutputEntries().stream()
                .map(ModelElementInstance::getTextContent)
                .toList();
    }
}
