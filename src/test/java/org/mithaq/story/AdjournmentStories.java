package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.meeting.AgendaItem;
import org.mithaq.meeting.AgendaItem.Outcome;

@DisplayName("An adjourned item")
class AdjournmentStories extends MeetingOfFes {

    private static final String PERFORMANCE = AGENDA.lines().toList().get(0);
    private static final String ELECTIONS = AGENDA.lines().toList().get(1);
    private static final String BUDGET = "مشروع الميزانية";

    @Test
    @DisplayName("is adjourned with a reason, after its interventions and whatever was resolved on it")
    void withReason() {
        theSittingIsOpen();
        theItemIsCalled("نائب برلماني: انتظار الأرقام النهائية");
        aResolutionIsPut("orientation", "استكمال جمع المعطيات");
        nobodyObjects();
        isRefused("rapporteur", "conclude-item", "answer.missing", "outcome", "adjourned", "reason", " ");
        theItemIsAdjourned();

        assertThat(meeting().agenda())
                .containsExactly(
                        new AgendaItem(PERFORMANCE, "", Outcome.ADJOURNED, "ضيق الوقت"),
                        new AgendaItem(ELECTIONS, "", Outcome.OPEN, ""));
        assertThat(sees("provincial.secretary", "call-item")).containsEntry("itemTitle", ELECTIONS);
    }

    @Test
    @DisplayName("stands on the draft agenda of the organ's next meeting, and no longer once that was held")
    void onTheNextDraft() {
        isConvened("2022-05-05");
        isConvokedTo("2022-05-15", AGENDA);
        isHeld("2022-05-15", Outcome.CONCLUDED, Outcome.ADJOURNED);

        isConvened("2022-05-16");
        assertThat(draftAgenda()).isEqualTo(ELECTIONS);
        isConvokedTo("2022-05-29", ELECTIONS + "\n" + BUDGET);
        isHeld("2022-05-29", Outcome.CONCLUDED, Outcome.CONCLUDED);

        isConvened("2022-05-30");
        assertThat(draftAgenda()).isEmpty();
    }

    @Test
    @DisplayName("stands there as often as it is adjourned, once")
    void adjournedAgain() {
        isConvened("2022-06-01");
        isConvokedTo("2022-06-12", AGENDA);
        isHeld("2022-06-12", Outcome.ADJOURNED, Outcome.ADJOURNED);
        isConvened("2022-06-13");
        assertThat(draftAgenda()).isEqualTo(AGENDA);
        isConvokedTo("2022-06-26", AGENDA);
        isHeld("2022-06-26", Outcome.CONCLUDED, Outcome.ADJOURNED);

        isConvened("2022-06-27");
        assertThat(draftAgenda()).isEqualTo(ELECTIONS);
        isConvokedTo("2022-07-10", ELECTIONS);
        isHeld("2022-07-10", Outcome.CONCLUDED);
    }

    @Test
    @DisplayName("is not lost when the next meeting is called off, or had been convoked before")
    void notLost() {
        isConvened("2022-08-01");
        String first = number;
        isConvokedTo("2022-08-14", AGENDA);
        isConvened("2022-08-02");
        String second = number;
        isConvokedTo("2022-08-21", BUDGET);
        number = first;
        isHeld("2022-08-14", Outcome.CONCLUDED, Outcome.ADJOURNED);
        isConvened("2022-08-15");
        meetings.change(number, meeting -> meeting.cancel("تعذر الانعقاد"));
        number = second;
        isHeld("2022-08-21", Outcome.CONCLUDED);

        isConvened("2022-08-22");
        assertThat(draftAgenda()).isEqualTo(ELECTIONS);
        isConvokedTo("2022-09-04", ELECTIONS);
        isHeld("2022-09-04", Outcome.CONCLUDED);
    }

    private void isConvened(String day) {
        at(day + "T09:00");
        aMeetingIsConvened();
    }

    private void isConvokedTo(String day, String agenda) {
        theNoticeIsDrafted(day, "agenda", agenda);
        does("provincial.secretary", "approve-notice", "decision", "approve");
    }

    private void isHeld(String day, Outcome... outcomes) {
        at(day + "T15:00");
        does("rapporteur", "record-attendance", "present", seated(), "guests", "", "time", "15:00");
        theSittingIsOpened();
        for (Outcome outcome : outcomes) {
            theItemIsCalled();
            if (outcome == Outcome.ADJOURNED) {
                theItemIsAdjourned();
            } else {
                theItemIsConcluded();
            }
        }
        theSittingIsClosed();
        assertThat(meeting().agenda()).extracting(AgendaItem::outcome).isEqualTo(List.of(outcomes));
    }

    private void theItemIsAdjourned() {
        does("rapporteur", "conclude-item", "outcome", "adjourned", "reason", "ضيق الوقت");
    }

    private String draftAgenda() {
        return (String) sees("rapporteur", "draft-notice").get("agenda");
    }
}
