package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterEach;
import org.mithaq.engine.ApplicationClock;
import org.mithaq.engine.Looks;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.engine.Roll;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A meeting told on the real engine, with the organisation of Fes.
 *
 * <p>People act under their own logins through the same services as the Tasklist. The clock moves when the story says so;
 * whatever the engine has to do until then is done, job by job, before the story goes on.
 */
@SpringBootTest
@ActiveProfiles("story")
@Import(Coverage.class)
abstract class Story {

    static final ZoneId FES = ZoneId.of("Africa/Casablanca");

    @Autowired
    ApplicationClock clock;

    @Autowired
    Looks looks;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    IdentityService identity;

    @Autowired
    Roll roll;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    MeetingFile meetings;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient jdbc;

    /** The number of the meeting that is told now. */
    String number;

    private boolean resting;

    /** The numbers of all meetings of the story. */
    private final List<String> told = new ArrayList<>();

    /** The story begins, or goes on, at a moment of Fes such as {@code 2021-03-05T09:00}. */
    void at(String moment) {
        clock.startAt(LocalDateTime.parse(moment).atZone(FES).toInstant());
        letTheEngineWork();
    }

    /** The provincial secretary convenes a meeting, and its file is opened. */
    void aMeetingIsConvened() {
        actingAs("provincial.secretary");
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("meetingCycle")
                .latestVersion()
                .singleResult()
                .getId();
        number = forms.submitStartForm(definition, Map.of("purpose", "اجتماع تنظيمي"))
                .getBusinessKey();
        told.add(number);
        identity.clearAuthentication();
        letTheEngineWork();
    }

    /** Somebody completes one of their open steps of the meeting. */
    void does(String login, String step, Object... answers) {
        submit(login, taskOf(login, step), answers(answers));
    }

    /**
     * Somebody brings along what the form does not ask for: the whole is refused. Then they answer as it asks.
     *
     * @param brought keys and values in turn
     */
    void forgesAndThenDoes(String login, String step, List<Object> brought, Object... answers) {
        isRefused(
                login,
                step,
                "answer.no-such-field",
                Stream.concat(Arrays.stream(answers), brought.stream()).toArray());
        does(login, step, answers);
    }

    /** Every member who is asked answers in the same way. */
    void everyoneAskedDoes(String step, Object... answers) {
        asked(step).forEach(login -> does(login, step, answers));
    }

    /** Somebody's answers are refused with a sentence, and the step stays open. */
    void isRefused(String login, String step, String refusal, Object... answers) {
        Task task = taskOf(login, step);
        RefusedAnswer refused = catchThrowableOfType(RefusedAnswer.class, () -> submit(login, task, answers(answers)));
        assertThat(refused).as("%s by %s is refused", step, login).isNotNull();
        assertThat(refused.refusal().key()).isEqualTo(refusal);
        assertThat(refused.getMessage()).isNotBlank().doesNotContain("ENGINE", "Exception", "{");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    /** A step that is open for somebody else is neither listed for this person nor done by them, whatever they answer. */
    void mayNotDo(String login, String step, Object... answers) {
        Task task = openTasks(step).get(0);
        actingAs(login);
        try {
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count())
                    .as("%s is listed for %s", step, login)
                    .isZero();
            assertThatThrownBy(() -> forms.getTaskFormVariables(task.getId())).isInstanceOf(RefusedAnswer.class);
            assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), answers(answers)))
                    .isInstanceOf(RefusedAnswer.class);
            assertThatThrownBy(() -> tasks.claim(task.getId(), login)).isInstanceOf(RefusedAnswer.class);
        } finally {
            identity.clearAuthentication();
        }
        assertThat(openSteps()).contains(step);
    }

    /** What the form of an open step shows to somebody. */
    VariableMap sees(String login, String step) {
        Task task = taskOf(login, step);
        actingAs(login);
        try {
            return forms.getTaskFormVariables(task.getId());
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The steps of the meeting that are open now, by the names of their forms; each name once. */
    List<String> openSteps() {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).unlimitedList().stream()
                .map(task -> stepOf(task.getTaskDefinitionKey()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Those who are asked to do a step by name and have not done it. */
    List<String> asked(String step) {
        return openTasks(step).stream().map(Task::getAssignee).sorted().toList();
    }

    /** Nothing of the meeting runs any more, and its cycle has ended at the given event. */
    void theCycleHasEndedAt(String endEvent) {
        assertThat(openSteps()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .unlimitedList())
                .isEmpty();
        assertThat(passed(endEvent)).as("the cycle has ended at %s", endEvent).isTrue();
    }

    /** Whether a process of the meeting has passed an element. */
    boolean passed(String element) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).unlimitedList().stream()
                .anyMatch(process -> history.createHistoricActivityInstanceQuery()
                                .processInstanceId(process.getId())
                                .activityId(element)
                                .finished()
                                .count()
                        > 0);
    }

    Meeting meeting() {
        return meetings.of(number);
    }

    /** The logins of those who hold a seat, in the order of the organ's list. */
    List<String> seated() {
        return membership.seated("fes").stream().map(Member::login).toList();
    }

    /** Does what the engine has to do for the meeting by now: timers that are due, mail, publication. */
    void letTheEngineWork() {
        if (number == null || resting) {
            return;
        }
        List<Job> due = dueJobs();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = dueJobs();
        }
    }

    /** What the engine may do now in a process, by its id in the models. */
    List<Job> jobs(String process) {
        return management
                .createJobQuery()
                .processDefinitionKey(process)
                .executable()
                .list();
    }

    /** People act, and the engine does nothing by itself meanwhile. */
    void whileTheEngineRests(Runnable acts) {
        resting = true;
        try {
            acts.run();
        } finally {
            resting = false;
        }
    }

    /** The jobs of the meeting that are due by now and have tries left. */
    List<Job> dueJobs() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).unlimitedList().stream()
                .flatMap(process ->
                        management
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .executable()
                                .unlimitedList()
                                .stream())
                .limit(1)
                .toList();
    }

    @AfterEach
    void theStoryEnds() {
        identity.clearAuthentication();
        told.stream()
                .flatMap(meeting -> runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(meeting)
                        .rootProcessInstances()
                        .unlimitedList()
                        .stream())
                .forEach(process -> runtime.deleteProcessInstance(process.getId(), "the story has ended"));
        nothingIsLeftForTheNextDraft();
        clock.returnToTrueTime();
    }

    /** The organ's next draft agenda is that of another story, and which one comes next is not known. */
    private void nothingIsLeftForTheNextDraft() {
        told.forEach(meeting -> {
            jdbc.sql("update agenda_item set outcome = 'CONCLUDED' where outcome = 'ADJOURNED' and meeting = ?")
                    .param(meeting)
                    .update();
            jdbc.sql("delete from action where meeting = ?").param(meeting).update();
        });
    }

    static Map<String, Object> answers(Object... pairs) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return answers;
    }

    Task taskOf(String login, String step) {
        actingAs(login);
        List<Task> open = openTasks(step).stream()
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(login))
                .toList();
        identity.clearAuthentication();
        assertThat(open)
                .as("%s has the step %s open; open are %s", login, step, openSteps())
                .isNotEmpty();
        return open.get(0);
    }

    List<Task> openTasks(String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(elementOf(step))
                .unlimitedList();
    }

    void submit(String login, Task task, Map<String, Object> answers) {
        actingAs(login);
        try {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), login);
            }
            forms.submitTaskForm(task.getId(), answers);
        } finally {
            identity.clearAuthentication();
        }
        letTheEngineWork();
    }

    /** What the ledger says of the deeds of a kind in the meeting, in their order. */
    List<String> told(String deed) {
        return jdbc.sql("select body from ledger_entry where matter = ? and deed = ? order by sequence")
                .params(number, deed)
                .query(String.class)
                .list();
    }

    /** Asks several things in one look, as the doors have whoever looks at their Tasklist do. */
    void inALook(Runnable parts) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.executeWithoutResult(look -> {
            look.setRollbackOnly();
            looks.look(parts);
        });
    }

    void actingAs(String login) {
        Roll.Standing standing = roll.standingOf(login);
        identity.setAuthentication(login, List.copyOf(standing.groups()), List.copyOf(standing.organs()));
    }

    static String elementOf(String step) {
        StringBuilder element = new StringBuilder("UserTask_");
        for (String word : step.split("-")) {
            element.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return element.toString();
    }

    static String stepOf(String element) {
        return element.substring("UserTask_".length())
                .replaceAll("(?<=[a-z])([A-Z])", "-$1")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
