package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterEach;
import org.mithaq.OtherLevel;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.proxy.Proxy;
import org.mithaq.proxy.ProxyRegister;
import org.springframework.beans.factory.annotation.Autowired;

/** Sittings of Fes as if it stood where the statutes know proxies; after each story it is a province again. */
abstract class SittingsByProxy extends BallotOfFes {

    static final byte[] MANDATE = "%PDF-1.7 وكلت من ينوب عني".getBytes(StandardCharsets.UTF_8);
    static final String CHAIR = "provincial.secretary";
    static final String GIVER = "youth.three";
    static final String HOLDER = "deputy.one";

    @Autowired
    ProxyRegister proxies;

    /** The members are called to 14 March 2021 by an organ of a level. */
    void areCalledBy(String level) {
        OtherLevel.begin(jdbc, level);
        at("2021-02-15T09:00");
        aMeetingIsConvened();
        theNoticeIsDrafted("2021-03-14");
        does(CHAIR, "approve-notice", "decision", "approve");
    }

    /** The day has come: those given are there, and the sitting is opened. */
    void sit(String... logins) {
        at("2021-03-14T15:00");
        does("rapporteur", "record-attendance", "present", List.of(logins), "guests", "", "time", "15:00");
    }

    /** Somebody begins to give a proxy. */
    void begins(String giver, Object... answers) {
        actingAs(giver);
        try {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("proxy")
                    .latestVersion()
                    .singleResult()
                    .getId();
            forms.submitStartForm(definition, answers(answers));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Somebody begins in vain. */
    void mayNotBegin(String giver, String refusal, Object... answers) {
        RefusedAnswer refused = catchThrowableOfType(RefusedAnswer.class, () -> begins(giver, answers));
        assertThat(refused).as("%s may not begin", giver).isNotNull();
        assertThat(refused.refusal().key()).isEqualTo(refusal);
        assertThat(refused.getMessage()).isNotBlank().doesNotContain("{");
    }

    /** The last proxy that somebody has begun to give. */
    Proxy proxyOf(String giver) {
        long last = jdbc.sql("select max(id) from proxy where meeting = ? and giver = ?")
                .params(number, giver)
                .query(Long.class)
                .single();
        return proxies.of(String.valueOf(last));
    }

    /** Somebody begins to give a proxy and attaches the mandate. */
    void attaches(String giver) {
        begins(giver, "meeting", number);
        proxies.attach(proxyOf(giver).key(), MANDATE);
    }

    /** Somebody gives a proxy, which waits for the rapporteur. */
    void gives(String giver, String holder) {
        attaches(giver);
        does(giver, "give-proxy", "what", "give", "holder", holder);
    }

    /** Somebody gives a proxy, and the rapporteur accepts it. */
    void represents(String holder, String giver) {
        gives(giver, holder);
        submit("rapporteur", waitingStep("accept-proxy", giver), answers("decision", "accept"));
    }

    /** The step of the proxy that somebody gives. */
    Task waitingStep(String step, String giver) {
        String key = proxyOf(giver).key();
        return openTasks(step).stream()
                .filter(task -> key.equals(runtime.getVariable(task.getProcessInstanceId(), "proxy")))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody votes in the name of a member whom they represent. */
    void votesFor(String giver, String holder, String step, Object... answers) {
        submit(holder, ballotOf(giver, step), answers(answers));
    }

    /** The ballot of a member who is represented. */
    Task ballotOf(String giver, String step) {
        return openTasks(step).stream()
                .filter(task -> giver.equals(runtime.getVariable(task.getProcessInstanceId(), "inNameOf")))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody votes in their own name. */
    void votes(String login, String step, Object... answers) {
        Task own = openTasks(step).stream()
                .filter(task -> task.getAssignee().equals(login))
                .filter(task -> runtime.getVariable(task.getProcessInstanceId(), "inNameOf") == null)
                .findFirst()
                .orElseThrow();
        submit(login, own, answers(answers));
    }

    static List<String> and(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).sorted().toList();
    }

    /** What somebody sees in a step of several that are open. */
    VariableMap seesOf(String login, Task task) {
        actingAs(login);
        try {
            return forms.getTaskFormVariables(task.getId());
        } finally {
            identity.clearAuthentication();
        }
    }

    @AfterEach
    void aProvinceAgain() {
        jdbc.sql("delete from mandate where decision = 'رواية'").update();
        jdbc.sql("update member set left_on = null").update();
        OtherLevel.end(jdbc);
    }
}
