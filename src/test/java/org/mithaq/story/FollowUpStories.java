package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.followup.Action;
import org.mithaq.followup.ActionState;
import org.mithaq.followup.FollowUp;
import org.mithaq.vigilance.Delay;
import org.mithaq.vigilance.Escalations;
import org.mithaq.vigilance.Vigil;
import org.springframework.beans.factory.annotation.Autowired;

/** On 14 March 2021 it is resolved that the members be trained until 1 April. */
@DisplayName("A resolution that asks for action")
class FollowUpStories extends MeetingOfFes {

    private static final String TRAINING = "تأطير المناضلين بشأن القوانين الانتخابية";

    @Autowired
    FollowUp followUp;

    @Autowired
    Vigil vigil;

    @Autowired
    Escalations escalations;

    @AfterEach
    void nothingIsLeftOverdue() {
        WatchOverSteps.forget(jdbc, management);
    }

    private void itIsResolvedThatActs(String responsible, String until) {
        theSittingIsOpen();
        theItemIsCalled();
        isPut(responsible, until);
    }

    private void isPut(String responsible, String until) {
        does(
                "rapporteur",
                "conclude-item",
                "outcome",
                "resolution",
                "kind",
                "orientation",
                "text",
                TRAINING,
                "responsible",
                responsible,
                "dueOn",
                until);
    }

    private Action action() {
        return followUp.of(number + "-R1");
    }

    @Test
    @DisplayName("is carried out by the office that it names, and somebody else confirms it")
    void carriedOut() {
        itIsResolvedThatActs("fes.communications", "2021-04-01");
        assertThat(openSteps()).doesNotContain("report-progress");
        nobodyObjects();

        assertThat(sees("communications", "report-progress"))
                .containsEntry("resolution", number + "-R1")
                .containsEntry("text", TRAINING)
                .containsEntry("due", "الخميس 1 أبريل 2021");
        mayNotDo("rapporteur", "report-progress", "progress", "done", "note", "تم");
        does("communications", "report-progress", "progress", "underway", "note", "نُظم لقاء أول");
        assertThat(action())
                .returns(ActionState.UNDERWAY, Action::state)
                .returns("نُظم لقاء أول", begun -> begun.progress().orElseThrow())
                .returns(LocalDate.of(2021, 3, 14), begun -> begun.progressOn().orElseThrow());

        does("communications", "report-progress", "progress", "done", "note", "ثلاثة لقاءات ومحاضرها");
        assertThat(action().state()).isEqualTo(ActionState.REPORTED);
        assertThat(sees("rapporteur", "confirm-completion"))
                .containsEntry("evidence", "ثلاثة لقاءات ومحاضرها")
                .containsEntry("responsible", "مسؤول التواصل · الأمانة الإقليمية بفاس");
        mayNotDo("communications", "confirm-completion", "decision", "confirm");
        isRefused("rapporteur", "confirm-completion", "answer.missing", "decision", "return");

        does("rapporteur", "confirm-completion", "decision", "confirm");
        assertThat(action())
                .returns(ActionState.DONE, Action::state)
                .returns(LocalDate.of(2021, 3, 14), done -> done.doneOn().orElseThrow());
        assertThat(passed("EndEvent_DecisionCarriedOut")).isTrue();
        assertThat(new Account(jdbc).of(number).stream().map(Account.Line::deed))
                .contains("decision-assigned", "progress-reported", "completion-reported", "completion-confirmed");
    }

    @Test
    @DisplayName("is taken up again when it turns out not to be done")
    void returned() {
        itIsResolvedThatActs("fes.communications", "2021-04-01");
        nobodyObjects();
        does("communications", "report-progress", "progress", "done", "note", "تم");
        does("rapporteur", "confirm-completion", "decision", "return", "reason", "لا محضر");

        assertThat(sees("communications", "report-progress")).containsEntry("returnReason", "لا محضر");
        assertThat(action().state()).isEqualTo(ActionState.UNDERWAY);
    }

    @Test
    @DisplayName("by the rapporteur is confirmed by the office that convenes")
    void byTheRapporteur() {
        itIsResolvedThatActs("fes.rapporteur", "2021-04-01");
        nobodyObjects();
        does("rapporteur", "report-progress", "progress", "done", "note", "تم");

        mayNotDo("rapporteur", "confirm-completion", "decision", "confirm");
        does("provincial.secretary", "confirm-completion", "decision", "confirm");
        assertThat(action().state()).isEqualTo(ActionState.DONE);
    }

    @Test
    @DisplayName("asks nobody while it is not adopted, and never when it is rejected")
    void rejected() {
        itIsResolvedThatActs("fes.communications", "2021-04-01");
        objects("candidate");
        does("rapporteur", "count-hands", hands(1, 8, 0));

        assertThat(openSteps()).doesNotContain("report-progress");
        assertThat(jdbc.sql("select resolution from action where meeting = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    @DisplayName("is due after the sitting and within a year, and names an office and a day together")
    void due() {
        theSittingIsOpen();
        theItemIsCalled();
        Object[] without = {
            "outcome", "resolution", "kind", "orientation", "text", TRAINING, "responsible", "fes.communications"
        };
        isRefused("rapporteur", "conclude-item", "answer.missing", without);
        isRefused("rapporteur", "conclude-item", "resolution.due-in-the-past", and(without, "2021-03-14"));
        isRefused("rapporteur", "conclude-item", "resolution.due-too-far-ahead", and(without, "2022-03-15"));
        does("rapporteur", "conclude-item", and(without, "2021-03-15"));
    }

    private static Object[] and(Object[] answers, String day) {
        Object[] all = Arrays.copyOf(answers, answers.length + 2);
        all[answers.length] = "dueOn";
        all[answers.length + 1] = day;
        return all;
    }

    @Test
    @DisplayName("that is overdue goes to the office that convenes, and stands on the next draft agenda")
    void overdue() {
        itIsResolvedThatActs("fes.communications", "2021-04-01");
        nobodyObjects();
        String resolution = number + "-R1";

        clock.moveTo(WatchOverSteps.moment("2021-04-02T08:00"));
        vigil.keep();
        assertThat(delaysOfIt()).singleElement().returns("fes.provincial-secretary", Delay::office);

        aMeetingIsConvened();
        assertThat(sees("rapporteur", "draft-notice"))
                .containsEntry("agenda", "تتبع تنفيذ القرار " + resolution + ": " + TRAINING);
    }

    private List<Delay> delaysOfIt() {
        return WatchOverSteps.delays(number, jdbc, escalations).stream()
                .filter(delay -> delay.step().equals("report-progress"))
                .toList();
    }

    @Test
    @DisplayName("on which progress is told when it is overdue goes up again on another working day, and not at once")
    void toldLate() {
        itIsResolvedThatActs("fes.communications", "2021-04-01");
        nobodyObjects();
        clock.moveTo(WatchOverSteps.moment("2021-04-02T08:00"));
        vigil.keep();

        does("communications", "report-progress", "progress", "underway", "note", "نُظم لقاء أول");
        vigil.keep();
        assertThat(delaysOfIt()).hasSize(1);

        clock.moveTo(WatchOverSteps.moment("2021-04-05T08:00"));
        vigil.keep();
        assertThat(delaysOfIt()).hasSize(2);
    }
}
