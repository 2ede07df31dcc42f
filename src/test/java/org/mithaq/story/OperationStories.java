package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.ledger.FullText;

@DisplayName("The engine’s own operations")
class OperationStories extends MeetingOfFes {

    @BeforeEach
    void aMeetingWaits() {
        aMeetingIsPrepared();
    }

    @Test
    @DisplayName("are entries: a step is taken, and given back")
    void aStepIsTakenAndGivenBack() {
        String task = taskOf("rapporteur", "draft-notice").getId();
        actingAs("rapporteur");
        tasks.claim(task, "rapporteur");
        tasks.setAssignee(task, null);

        assertThat(told("operation-claim"))
                .hasSize(2)
                .allMatch(body -> body.contains("\"task\":\"" + task + "\""))
                .first()
                .asString()
                .contains("\"assignee\":{\"value\":\"" + new FullText("rapporteur").hash());
        assertThat(authors("operation-claim")).containsOnly("rapporteur as fes.rapporteur");
    }

    @Test
    @DisplayName("are entries: a variable is set by an administrator, with the value")
    void aVariableIsSet() {
        actingAs("administrator");
        runtime.setVariable(cycle().getId(), "quorumReached", true);

        assertThat(told("operation-set-variable").get(0))
                .contains("\"quorumReached\":{\"value\":\"" + new FullText("1").hash());
        assertThat(authors("operation-set-variable")).containsExactly("administrator as null");
    }

    @Test
    @DisplayName("are entries: a token is moved by an administrator")
    void aTokenIsMoved() {
        actingAs("administrator");
        ProcessInstance convocation = process("convocation");
        runtime.createProcessInstanceModification(convocation.getId())
                .cancelAllForActivity("UserTask_DraftNotice")
                .startBeforeActivity("UserTask_DraftNotice")
                .setAnnotation("the step hung")
                .execute();

        assertThat(told("operation-modify-process-instance").get(0))
                .contains(new FullText("the step hung").hash(), convocation.getId());
    }

    @Test
    @DisplayName("are entries: a process is suspended and activated, a job tried again, a process deleted")
    void theToolsOfAdministrators() {
        actingAs("administrator");
        String cycle = cycle().getId();
        runtime.suspendProcessInstanceById(cycle);
        runtime.activateProcessInstanceById(cycle);
        runtime.deleteProcessInstance(cycle, "by mistake");

        assertThat(told("operation-suspend")).hasSize(1);
        assertThat(told("operation-activate")).hasSize(1);
        assertThat(told("operation-delete")).hasSize(1);
    }

    @Test
    @DisplayName("divide no step, and put none beside the models")
    void noStepIsDivided() {
        actingAs("administrator");
        Task part = tasks.newTask();
        part.setParentTaskId(taskOf("rapporteur", "draft-notice").getId());

        assertThatThrownBy(() -> tasks.saveTask(part)).isInstanceOf(ProcessEngineException.class);
        assertThat(tasks.getSubTasks(part.getParentTaskId())).isEmpty();
    }

    @Test
    @DisplayName("are entries: a table is deployed, with its text")
    void aTableIsDeployed() {
        String table = text("/bpmn/decisions/quorum.dmn")
                .replace("camunda:historyTimeToLive=\"", "camunda:versionTag=\"other\" camunda:historyTimeToLive=\"");
        actingAs("administrator");
        String deployment = repository
                .createDeployment()
                .addString("bpmn/decisions/quorum.dmn", table)
                .deploy()
                .getId();
        repository.deleteDeployment(deployment);

        assertThat(everywhere("deployed"))
                .anySatisfy(body -> assertThat(body).contains(deployment, new FullText(table).hash()));
    }

    @Test
    @DisplayName("are not told twice: an answered step is no operation beside")
    void answeredStepsAreNoOperations() {
        theNoticeIsDrafted("2021-03-14");

        assertThat(told("operation-complete")).isEmpty();
        assertThat(told("operation-create")).isEmpty();
    }

    private ProcessInstance cycle() {
        return process("meetingCycle");
    }

    private ProcessInstance process(String key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(key)
                .singleResult();
    }

    private List<String> everywhere(String deed) {
        return jdbc.sql("select body from ledger_entry where deed = ?")
                .params(deed)
                .query(String.class)
                .list();
    }

    private List<String> authors(String deed) {
        return jdbc.sql("select actor, office from ledger_entry where matter = ? and deed = ?")
                .params(number, deed)
                .query((row, index) -> row.getString(1) + " as " + row.getString(2))
                .list();
    }

    private static String text(String resource) {
        try (var content = OperationStories.class.getResourceAsStream(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
