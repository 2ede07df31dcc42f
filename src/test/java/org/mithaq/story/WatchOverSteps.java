package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.vigilance.Delay;
import org.mithaq.vigilance.Delay.Measure;
import org.mithaq.vigilance.Escalations;
import org.mithaq.vigilance.Vigil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Monday 1 March 2021: the notice of a meeting is to be drafted until Thursday at 18:00. */
abstract class WatchOverSteps extends MeetingOfFes {

    @Autowired
    Vigil vigil;

    @Autowired
    Escalations escalations;

    private void theHouseLooksAround(String moment) {
        clock.moveTo(moment(moment));
        vigil.keep();
        letTheEngineWork();
    }

    static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(FES).toInstant();
    }

    /** Bodies of the digests to somebody, in order. */
    List<String> digestsOf(String login) {
        return jdbc.sql("select body from letter where kind = 'DIGEST' and recipient_login = ? order by queued_at")
                .param(login)
                .query(String.class)
                .list();
    }

    private List<String> reminded() {
        return jdbc
                .sql("select member, step from reminder where meeting = ?")
                .param(number)
                .query((row, index) -> row.getString(1) + " of " + row.getString(2))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    static List<Delay> delays(String number, JdbcClient jdbc, Escalations escalations) {
        return jdbc
                .sql("select task from delay where meeting = ? order by raised_at")
                .param(number)
                .query(String.class)
                .list()
                .stream()
                .map(escalations::delay)
                .toList();
    }

    @AfterEach
    void nothingIsLeftToRemindOf() {
        forget(jdbc, management);
    }

    /** Other stories are told in the same house. */
    static void forget(JdbcClient jdbc, ManagementService management) {
        management.createJobQuery().processDefinitionKey("delivery").unlimitedList().stream()
                .map(Job::getId)
                .forEach(management::executeJob);
        List.of(
                        "delete from reminder",
                        "delete from delay",
                        "delete from letter where kind = 'DIGEST'",
                        "delete from watched_step")
                .forEach(all -> jdbc.sql(all).update());
    }

    void theNoticeIsToBeDrafted() {
        at("2021-03-01T09:00");
        aMeetingIsConvened();
    }

    @Test
    @DisplayName("reminds whoever has a step to do on the morning before its last day, and not earlier")
    void reminds() {
        theNoticeIsToBeDrafted();

        theHouseLooksAround("2021-03-03T07:59");
        assertThat(reminded()).isEmpty();

        theHouseLooksAround("2021-03-03T08:00");
        assertThat(reminded()).containsExactly("rapporteur of draft-notice");
        assertThat(digestsOf("rapporteur"))
                .singleElement()
                .asString()
                .contains("صياغة الاستدعاء", number, "الخميس 4 مارس 2021 على الساعة 18:00");
    }

    @Test
    @DisplayName("writes one letter each morning, however many steps wait, and however often it looks")
    void oneLetter() {
        theNoticeIsToBeDrafted();
        String first = number;
        aMeetingIsConvened();
        String second = number;

        theHouseLooksAround("2021-03-03T08:00");
        theHouseLooksAround("2021-03-03T08:00:05");
        theHouseLooksAround("2021-03-03T17:00");

        assertThat(digestsOf("rapporteur")).singleElement().asString().contains(first, second);
    }

    @Test
    @DisplayName("reminds of what is overdue on every working day, and of what is done no more")
    void overdue() {
        theNoticeIsToBeDrafted();
        theHouseLooksAround("2021-03-03T08:00");
        theHouseLooksAround("2021-03-04T08:00");
        assertThat(digestsOf("rapporteur")).hasSize(1);

        theHouseLooksAround("2021-03-05T08:00");
        theHouseLooksAround("2021-03-07T12:00");
        assertThat(digestsOf("rapporteur")).hasSize(2).last().asString().contains("مهام فات أجلها");

        theHouseLooksAround("2021-03-08T08:00");
        assertThat(digestsOf("rapporteur")).hasSize(3);

        does("rapporteur", "draft-notice", notice("2021-03-25"));
        theHouseLooksAround("2021-03-09T08:00");
        assertThat(digestsOf("rapporteur")).hasSize(3);
    }

    @Test
    @DisplayName("lays a delay before the office that convenes, which says what it did about it")
    void escalates() {
        theNoticeIsToBeDrafted();
        theHouseLooksAround("2021-03-05T07:59");
        assertThat(openSteps()).containsExactly("draft-notice");

        theHouseLooksAround("2021-03-05T08:00");
        theHouseLooksAround("2021-03-05T08:00:05");
        assertThat(openSteps()).containsExactly("draft-notice", "look-into-delay");
        assertThat(openTasks("look-into-delay")).hasSize(1);
        assertThat(sees("provincial.secretary", "look-into-delay"))
                .containsEntry("late", "صياغة الاستدعاء")
                .containsEntry("due", "الخميس 4 مارس 2021 · 18:00")
                .containsEntry("holders", "المقرر");
        mayNotDo("rapporteur", "look-into-delay", "measure", "accepted", "note", "ليس بعد");
        isRefused("provincial.secretary", "look-into-delay", "answer.missing", "measure", "urged");

        does("provincial.secretary", "look-into-delay", "measure", "urged", "note", "اتصلت بالمقرر");
        assertThat(openSteps()).containsExactly("draft-notice");
        assertThat(passed("EndEvent_DelayLookedInto")).isTrue();
        assertThat(delays(number, jdbc, escalations))
                .singleElement()
                .returns(Measure.URGED, Delay::measure)
                .returns("provincial.secretary", Delay::decidedBy);
        assertThat(new Account(jdbc).of(number).stream().map(Account.Line::deed))
                .contains("delay-raised", "delay-looked-into");

        theHouseLooksAround("2021-03-09T08:00");
        assertThat(openTasks("look-into-delay")).isEmpty();
    }

    @Test
    @DisplayName(
            "lays a delay of the office that convenes before its superior, and takes it back when the step is done")
    void takesBack() {
        theNoticeIsToBeDrafted();
        does("rapporteur", "draft-notice", notice("2021-03-25"));
        theHouseLooksAround("2021-03-04T08:00");
        assertThat(openSteps()).containsExactly("approve-notice", "look-into-delay");
        mayNotDo("provincial.secretary", "look-into-delay", "measure", "accepted", "note", "ليس بعد");
        assertThat(sees("regional.secretary", "look-into-delay")).containsEntry("holders", "الأمين الإقليمي");

        does("provincial.secretary", "approve-notice", "decision", "approve");
        assertThat(openTasks("look-into-delay")).isEmpty();
        assertThat(passed("EndEvent_StepClosed")).isTrue();
        assertThat(delays(number, jdbc, escalations)).singleElement().returns(null, Delay::measure);
    }

    @Test
    @DisplayName("reminds each member of what they are asked by name")
    void members() {
        theNoticeIsToBeDrafted();
        does("rapporteur", "draft-notice", notice("2021-03-25"));
        does("provincial.secretary", "approve-notice", "decision", "approve");
        does("candidate", "reply-to-convocation", "answer", "coming");

        theHouseLooksAround("2021-03-03T08:00");
        assertThat(reminded())
                .hasSize(seated().size() - 1)
                .allMatch(line -> line.endsWith("of reply-to-convocation"))
                .noneMatch(line -> line.startsWith("candidate"));
    }

    @Test
    @DisplayName("reminds a member who does not reply before the last day, once after it, and then every week")
    void silentMembers() {
        theNoticeIsToBeDrafted();
        does("rapporteur", "draft-notice", notice("2021-03-25"));
        does("provincial.secretary", "approve-notice", "decision", "approve");

        List<String> mornings = IntStream.rangeClosed(2, 26)
                .mapToObj("2021-03-%02dT08:00"::formatted)
                .filter(morning -> {
                    int before = digestsOf("candidate").size();
                    theHouseLooksAround(morning);
                    return digestsOf("candidate").size() > before;
                })
                .toList();

        assertThat(mornings)
                .containsExactly("2021-03-03T08:00", "2021-03-05T08:00", "2021-03-12T08:00", "2021-03-19T08:00");
    }

    @Test
    @DisplayName("takes up once what was open before the house watched")
    void takesUp() {
        theNoticeIsToBeDrafted();
        List<Map<String, Object>> watched = watched();
        jdbc.sql("delete from watched_step where meeting = ?").param(number).update();

        vigil.takeUp();
        vigil.takeUp();

        assertThat(watched()).hasSize(1).isEqualTo(watched);
    }

    private List<Map<String, Object>> watched() {
        return jdbc.sql("select * from watched_step where meeting = ?")
                .param(number)
                .query()
                .listOfRows();
    }

    @Test
    @DisplayName("looks after nothing of a meeting that is cancelled")
    void cancelled() {
        theNoticeIsToBeDrafted();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .unlimitedList()
                .forEach(process -> runtime.deleteProcessInstance(process.getId(), "over"));

        theHouseLooksAround("2021-03-09T08:00");
        assertThat(reminded()).isEmpty();
        assertThat(delays(number, jdbc, escalations)).isEmpty();
    }
}
