package org.mithaq.benchmark;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.mithaq.engine.ApplicationClock;

/**
 * Where a meeting is played: an engine to which people come, one after the other, and whose jobs are done when the play says so.
 *
 * <p>What people and the engine do goes through the gauge; what is looked up to know what they could do does not.
 */
abstract class Stage {

    static final ZoneId FES = ZoneId.of("Africa/Casablanca");

    final ProcessEngine engine;
    private final ApplicationClock clock;
    private Gauge gauge = Gauge.NONE;
    private String number;

    Stage(ProcessEngine engine, ApplicationClock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Begins the cycle of a meeting, and answers its number.
     *
     * @param cycle the engine's id of its model
     */
    abstract String convene(String cycle, String purpose);

    /** Takes the answers to a step. */
    abstract void submit(Task task, Map<String, Object> answers);

    /** Does what is left to be done when a meeting is over. */
    abstract void end();

    /** Says who acts from now on. */
    abstract void actsAs(String login);

    /** The engine's id of the model of a meeting's cycle. */
    private String cycle() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("meetingCycle")
                .latestVersion()
                .singleResult()
                .getId();
    }

    void gaugedBy(Gauge other) {
        gauge = other;
    }

    /** The number of the meeting that is played. */
    String number() {
        return number;
    }

    void at(String moment) {
        clock.startAt(LocalDateTime.parse(moment).atZone(FES).toInstant());
    }

    void convenes(String login, String purpose) {
        String cycle = cycle();
        as(login, "convene-meeting", () -> number = convene(cycle, purpose));
    }

    /** Somebody takes a step, unless it is theirs by name, and answers it. */
    void does(String login, String step, Map<String, Object> answers) {
        does(login, step, open(step).get(0), answers);
    }

    /** Whoever is asked by name answers in the same way. */
    void everyoneDoes(String step, Map<String, Object> answers) {
        open(step).forEach(task -> does(task.getAssignee(), step, task, answers));
    }

    private void does(String login, String step, Task task, Map<String, Object> answers) {
        as(login, step, () -> {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), login);
            }
            submit(task, answers);
        });
    }

    /** What the form of an open step shows to somebody. */
    Map<String, Object> sees(String login, String step) {
        Task task = open(step).get(0);
        Map<String, Object> shown = new HashMap<>();
        as(login, "see " + step, () -> shown.putAll(engine.getFormService().getTaskFormVariables(task.getId())));
        return shown;
    }

    /** Does what is due by now. */
    void engineWorks() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(
                    job -> gauge.of("job", () -> engine.getManagementService().executeJob(job.getId())));
        }
    }

    void ends() {
        gauge.of("end", this::end);
    }

    private List<Job> due() {
        return engine.getManagementService().createJobQuery().executable().listPage(0, 100);
    }

    private List<Task> open(String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(elementOf(step))
                .listPage(0, 100);
    }

    private void as(String login, String act, Runnable acts) {
        actsAs(login);
        try {
            gauge.of(act, acts);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** The step {@code draft-notice} is {@code UserTask_DraftNotice} in the models. */
    private static String elementOf(String step) {
        StringBuilder element = new StringBuilder("UserTask_");
        for (String word : step.split("-")) {
            element.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return element.toString();
    }
}
