package org.mithaq.benchmark;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the expressions of the models ask for, known by heart; public because the engine asks it. */
public class EmptyFacts {

    private final Map<String, String> kinds = new HashMap<>();

    void isOfKind(String resolution, String kind) {
        kinds.put(resolution, kind);
    }

    /** Of {@code forms}. */
    public String of(String form) {
        return form;
    }

    /** Of {@code offices}. */
    public String of(DelegateExecution execution, String office) {
        return "fes." + office;
    }

    public String convening(DelegateExecution execution) {
        return "fes.provincial-secretary";
    }

    public String waiving(DelegateExecution execution) {
        return "fes-meknes.regional-secretary";
    }

    public String firstApprover(DelegateExecution execution) {
        return "fes.provincial-secretary";
    }

    public String secondApprover(DelegateExecution execution) {
        return "fes-meknes.regional-secretary";
    }

    /** Of {@code deadlines}: it never passes. */
    public Date due(DelegateExecution execution, String step) {
        return Date.from(Instant.parse("2021-12-31T00:00:00Z"));
    }

    /** Of {@code convocationTimes}. */
    public Date reminder(DelegateExecution execution) {
        return Date.from(Instant.parse("2021-03-13T08:00:00Z"));
    }

    public Date meetingDay(DelegateExecution execution) {
        return Date.from(Instant.parse("2021-03-13T23:00:00Z"));
    }

    /** Of {@code resolutionFacts}. */
    public String organLevel(DelegateExecution execution) {
        return "provincial";
    }

    public String decisionKind(DelegateExecution execution) {
        return kinds.get((String) execution.getVariable("resolution"));
    }

    /** Of {@code facts}. */
    public String organLevel(DelegateExecution execution, String rule) {
        return "provincial";
    }

    public String meetingKind(DelegateExecution execution) {
        return "organisational";
    }

    public int convocation(DelegateExecution execution) {
        return 1;
    }

    public int agendaSize(DelegateExecution execution) {
        return 2;
    }

    /** Of {@code sittingRoles}. */
    public String chair(DelegateExecution execution) {
        return "provincial.secretary";
    }

    public String rapporteur(DelegateExecution execution) {
        return "rapporteur";
    }
}
