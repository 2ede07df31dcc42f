package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.engine.Roll;
import org.mithaq.membership.Member;
import org.springframework.boot.test.context.SpringBootTest;

/** Offices change hands in a party of two provinces; after each story everybody holds again what they held before it. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:two-provinces;DB_CLOSE_DELAY=-1",
            "mithaq.organisation=classpath:organisations/two-provinces.yaml",
            "mithaq.first-password=two-provinces"
        })
abstract class OfficesOfTwoProvinces extends OfficesOfFes {

    /** The process that was started last; it has a number once something has been proposed in it. */
    private String process;

    /** Somebody starts a process by its start form. */
    void starts(String login, String key, Object... answers) {
        actingAs(login);
        try {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult()
                    .getId();
            process = forms.submitStartForm(definition, answers(answers)).getId();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Somebody does the first step of the process that was started last, which gives it its number. */
    void doesFirst(String login, Object... answers) {
        submit(login, firstStep(), answers(answers));
        ProcessInstance running =
                runtime.createProcessInstanceQuery().processInstanceId(process).singleResult();
        number = running == null ? null : running.getBusinessKey();
        letTheEngineWork();
    }

    /** The first step of the process that was started last is refused with a sentence, and stays open. */
    void isRefusedFirst(String login, String refusal, Object... answers) {
        Task task = firstStep();
        assertThat(refusalOf(() -> submit(login, task, answers(answers)))).isEqualTo(refusal);
        assertThat(firstStep().getId()).isEqualTo(task.getId());
    }

    /** What the first step of the process that was started last shows. */
    List<String> offeredFirst(String login, String field) {
        actingAs(login);
        try {
            String json = Objects.toString(
                    forms.getTaskFormVariables(firstStep().getId()).get(field));
            return List.of(json.replaceAll("^\\[\\{|}]$", "").split("},\\{"));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The key of the sentence with which an act is refused. */
    static String refusalOf(Runnable act) {
        RefusedAnswer refused = catchThrowableOfType(RefusedAnswer.class, act::run);
        assertThat(refused).as("the act is refused").isNotNull();
        assertThat(refused.getMessage()).isNotBlank().doesNotContain("ENGINE", "Exception", "{");
        return refused.refusal().key();
    }

    /** The first step of the process that was started last. */
    Task firstStep() {
        return tasks.createTaskQuery().processInstanceId(process).singleResult();
    }

    /** The process that was started last has ended at the given event. */
    void itEndsAt(String endEvent) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(process)
                        .count())
                .isZero();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(process)
                        .activityId(endEvent)
                        .count())
                .as("the process has ended at %s", endEvent)
                .isOne();
    }

    /** Somebody takes an open step of the meeting without doing it. */
    String takes(String login, String step) {
        Task task = taskOf(login, step);
        actingAs(login);
        tasks.claim(task.getId(), login);
        identity.clearAuthentication();
        return task.getId();
    }

    /** Who has an open step in hand; null when it waits for its office. */
    String inHandOf(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    /** Somebody who knows an open step may neither open nor do it. */
    void mayNotDo(String login, String task, Object... answers) {
        actingAs(login);
        try {
            assertThatThrownBy(() -> forms.getTaskFormVariables(task)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> tasks.claim(task, login)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> forms.submitTaskForm(task, answers(answers)))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            identity.clearAuthentication();
        }
        assertThat(inHandOf(task)).isNull();
    }

    /** The steps that somebody finds in the Tasklist. */
    List<String> finds(String login) {
        actingAs(login);
        try {
            return tasks.createTaskQuery().unlimitedList().stream()
                    .map(task -> stepOf(task.getTaskDefinitionKey()))
                    .toList();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The offices in whose name somebody may act now, with the holder for whom where it is not theirs. */
    List<String> actsIn(String login) {
        return roll.capacitiesOf(login).stream()
                .map(capacity -> capacity.group()
                        + capacity.insteadOf().map(holder -> " for " + holder).orElse(""))
                .toList();
    }

    List<String> actingFor(String group) {
        return roll.actingFor(group).stream().map(Roll.Person::login).toList();
    }

    /** Somebody holds an office from a day until another, by an act that is none of this story. */
    void holds(String login, String group, String from, String until) {
        String[] organAndOffice = group.split("\\.");
        jdbc.sql("insert into mandate (member, office, organ, from_day, until_day, decision) values (?, ?, ?, ?, ?, ?)")
                .params(
                        login,
                        organAndOffice[1],
                        organAndOffice[0],
                        LocalDate.parse(from),
                        until == null ? null : LocalDate.parse(until),
                        "قرار سابق")
                .update();
    }

    /** Whoever holds an office has held it until a day only. */
    void heldUntil(String login, String office, String until) {
        jdbc.sql("update mandate set until_day = ? where member = ? and office = ?")
                .params(LocalDate.parse(until), login, office)
                .update();
    }

    /** The id of a mandate, as a list offers it. */
    String mandateOf(String login, String office) {
        return jdbc.sql("select id from mandate where member = ? and office = ? order by id desc limit 1")
                .params(login, office)
                .query(String.class)
                .single();
    }

    Member member(String login) {
        return membership.member(login);
    }

    void releasedBy(String login) {
        tasks.createTaskQuery()
                .taskAssignee(login)
                .unlimitedList()
                .forEach(task -> tasks.setAssignee(task.getId(), null));
    }

    /** An administrator has led an open step to another office, with the tools that repair what is stuck. */
    void led(String step, String variable, String group) {
        Task task = openTasks(step).get(0);
        runtime.setVariable(task.getExecutionId(), variable, group);
        tasks.addCandidateGroup(task.getId(), group);
    }
}
