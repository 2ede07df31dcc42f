package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.convocation.Invitation;
import org.mithaq.convocation.InvitationFile;
import org.mithaq.correspondence.Letter;
import org.mithaq.correspondence.LetterKind;
import org.mithaq.correspondence.Reading;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.MeetingState;
import org.mithaq.membership.Member;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A meeting that is still to come")
class MeetingChangeStories extends MeetingOfFes {

    private static final String CONVENER = "provincial.secretary";

    @Autowired
    InvitationFile invitations;

    @Autowired
    AttendanceRegister register;

    @Test
    @DisplayName("is called off after the invitations: everybody is told, and nothing hangs")
    void cancelledAfterTheInvitations() {
        theMembersAreInvited();
        does("deputy.one", "reply-to-convocation", "answer", "coming");
        aChangeIsAskedFor("تعذر توفير القاعة");

        chooses("change", "cancel", "meeting", number);

        assertThat(meeting().state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(sent(LetterKind.CANCELLATION)).containsExactlyInAnyOrderElementsOf(seated());
        Letter letter = letterTo("youth.one", LetterKind.CANCELLATION);
        assertThat(letter.isSent()).isTrue();
        assertThat(letter.body()).contains("الأحد 14 مارس 2021 على الساعة 15:00", "تعذر توفير القاعة");
        assertThat(letter.calendar()).contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
        theCycleHasEndedAt("EndEvent_MeetingCancelled");
        assertThat(passed("BoundaryEvent_RepliesClosed")).isTrue();

        invitations.announceCancellation(number);
        assertThat(sent(LetterKind.CANCELLATION)).hasSize(9);
    }

    @Test
    @DisplayName("is called off or postponed for a reason of at most 2,000 characters")
    void reasonTooLong() {
        theMembersAreInvited();
        RefusedAnswer refused = catchThrowableOfType(RefusedAnswer.class, () -> aChangeIsAskedFor("س".repeat(2001)));

        assertThat(refused.refusal().key()).isEqualTo("answer.too-long");
        assertThat(changes()).isEmpty();
        identity.clearAuthentication();
        aChangeIsAskedFor("س".repeat(2000));
        assertThat(changes()).hasSize(1);
    }

    @Test
    @DisplayName("is called off before any notice: nobody was called, nobody is written to")
    void cancelledBeforeAnyNotice() {
        aMeetingIsPrepared();
        aChangeIsAskedFor("لا حاجة إلى الاجتماع");

        chooses("change", "cancel", "meeting", number);

        assertThat(outbox.dispatchesOf(number)).isEmpty();
        theCycleHasEndedAt("EndEvent_MeetingCancelled");
    }

    @Test
    @DisplayName("is postponed: everybody is called anew, the earlier call is superseded, replies are asked anew")
    void postponed() {
        theMembersAreInvited();
        does("deputy.one", "reply-to-convocation", "answer", "coming");
        at("2021-03-10T10:00");
        aChangeIsAskedFor("تزامن مع مؤتمر");

        changeIsRefused("notice.too-short", postponedTo("2021-03-16"));
        changeIsRefused(
                "meeting.too-far-ahead",
                "change",
                "postpone",
                "meeting",
                number,
                "newDate",
                "2121-03-21",
                "newTime",
                "16:00");
        chooses("change", "postpone", "meeting", number, "newDate", "2021-03-21", "newTime", "16:00");

        assertThat(meeting().startsAt()).isEqualTo(LocalDateTime.parse("2021-03-21T16:00"));
        assertThat(sent(LetterKind.UPDATE)).containsExactlyInAnyOrderElementsOf(seated());
        Letter letter = letterTo("deputy.one", LetterKind.UPDATE);
        assertThat(letter.body())
                .contains("الأحد 14 مارس 2021 على الساعة 15:00", "تزامن مع مؤتمر")
                .contains("الأحد 21 مارس 2021 على الساعة 16:00", "مقر الحزب بفاس");
        assertThat(letter.calendar()).contains("METHOD:REQUEST", "SEQUENCE:1");
        assertThat(openSteps()).containsExactly("reply-to-convocation");
        assertThat(asked("reply-to-convocation")).containsExactlyInAnyOrderElementsOf(seated());
        assertThat(invitations.current(number)).hasSize(9).allMatch(Invitation::isSilent);

        everyoneAskedDoes("reply-to-convocation", "answer", "coming");
        at("2021-03-14T15:00");
        assertThat(openSteps()).isEmpty();
        at("2021-03-21T00:00");
        assertThat(openSteps()).containsExactly("record-attendance");
    }

    @Test
    @DisplayName("is called off after it was postponed: the calendar entry is struck out by a higher sequence")
    void cancelledAfterPostponement() {
        theMembersAreInvited();
        aChangeIsAskedFor("تزامن مع مؤتمر");
        chooses("change", "postpone", "meeting", number, "newDate", "2021-03-21", "newTime", "16:00");
        aChangeIsAskedFor("إلغاء نهائي");
        chooses("change", "cancel", "meeting", number);

        assertThat(sent(LetterKind.CANCELLATION)).hasSize(9);
        Letter letter = letterTo("candidate", LetterKind.CANCELLATION);
        assertThat(letter.calendar()).contains("SEQUENCE:2");
        assertThat(letter.body()).contains("الأحد 21 مارس 2021", "إلغاء نهائي");
        theCycleHasEndedAt("EndEvent_MeetingCancelled");
    }

    @Test
    @DisplayName("is postponed while its notice waits for approval: the notice is drafted anew for the new day")
    void postponedWhileDrafting() {
        aMeetingIsPrepared();
        aChangeIsAskedFor("تزامن مع مؤتمر");
        changeIsRefused(
                "meeting.not-planned",
                "change",
                "postpone",
                "meeting",
                number,
                "newDate",
                "2021-03-21",
                "newTime",
                "16:00");
        theNoticeIsDrafted("2021-03-14");

        chooses("change", "postpone", "meeting", number, "newDate", "2021-03-21", "newTime", "16:00");

        assertThat(openSteps()).containsExactly("draft-notice");
        assertThat(outbox.dispatchesOf(number)).isEmpty();
        assertThat(sees("rapporteur", "draft-notice"))
                .containsEntry("date", "2021-03-21")
                .containsEntry("time", "16:00")
                .containsEntry("agenda", AGENDA);
        theNoticeIsDrafted("2021-03-21");
        does(CONVENER, "approve-notice", "decision", "approve");
        assertThat(sent(LetterKind.INVITATION)).hasSize(9);
        assertThat(letterTo("deputy.two", LetterKind.INVITATION).calendar()).contains("SEQUENCE:1");
    }

    @Test
    @DisplayName("is postponed on its second convocation only as far as nobody may shorten the notice")
    void postponedOnSecondConvocation() {
        theSittingBeginsWith(List.of(CONVENER, "deputy.one", "candidate"));
        aChangeIsAskedFor("تزامن مع مؤتمر");

        changeIsRefused("notice.too-short", postponedTo("2021-03-16"));
        changeIsRefused("notice.too-late", postponedTo("2021-03-25"));
        chooses(postponedTo("2021-03-20"));

        assertThat(meeting().convocation()).isEqualTo(2);
        assertThat(outbox.dispatchesOf(number).stream().filter(dispatch -> dispatch.kind() == LetterKind.UPDATE))
                .hasSize(18);
        assertThat(asked("reply-to-convocation")).containsExactlyInAnyOrderElementsOf(seated());
        assertThat(openSteps()).containsExactly("reply-to-convocation");
    }

    @Test
    @DisplayName("is postponed when they have come already: the register of its new day speaks of those who come then")
    void postponedAfterTheyCame() {
        theMembersAreInvited();
        at("2021-03-14T15:00");
        theyCome(seated(), "رئيس المنتدى");
        assertThat(openSteps()).containsExactly("open-sitting");
        isPostponedTo("2021-03-21");
        assertThat(openSteps()).containsExactly("reply-to-convocation");
        assertThat(register.countPresent(number)).isZero();

        at("2021-03-21T15:00");
        List<String> five = List.of(CONVENER, "deputy.two", "candidate", "women.president", "youth.one");
        theyCome(five, "");

        assertThat(sees(CONVENER, "open-sitting").get("quorum")).asString().contains("5", "9");
        assertThat(register.countPresent(number)).isEqualTo(5);
        theSittingIsOpened();
        does("rapporteur", "record-movement", "person", "youth.two", "movement", "arrived", "time", "15:30");
        theItemsAreConcluded();
        theSittingIsClosed();
        assertThat(register.guests(number)).isEmpty();
        assertThat(sees("communications", "edit-communique").get("opening"))
                .asString()
                .contains("الأحد 21 مارس 2021", "ستة أعضاء", "نائبة برلمانية", "مرشحة للبرلمان", "رئيسة منظمة النساء")
                .doesNotContain("الأمين العام الجهوي", "نائب برلماني،", "ضيوف");
    }

    @Test
    @DisplayName("falls short of its quorum on the new day, however many had come on the old one")
    void missedAfterTheyCame() {
        theMembersAreInvited();
        at("2021-03-14T15:00");
        theyCome(seated(), "");
        isPostponedTo("2021-03-21");

        at("2021-03-21T15:00");
        theyCome(List.of(CONVENER, "deputy.one", "candidate", "youth.one"), "");

        assertThat(meeting().convocation()).isEqualTo(2);
        assertThat(openSteps()).containsExactly("reply-to-convocation");
    }

    @Test
    @DisplayName("is postponed on its second convocation when they have come already, and they may come again")
    void secondConvocationPostponedAfterTheyCame() {
        theSittingBeginsWith(List.of(CONVENER, "deputy.one"));
        at("2021-03-17T15:00");
        theyCome(List.of(CONVENER, "deputy.one", "candidate"), "");
        aChangeIsAskedFor("تزامن مع مؤتمر");
        changeIsRefused("notice.too-late", postponedTo("2021-03-25"));
        chooses(postponedTo("2021-03-21"));

        at("2021-03-21T15:00");
        theyCome(List.of(CONVENER, "deputy.two", "youth.three"), "");

        assertThat(openSteps()).containsExactly("open-sitting");
        assertThat(register.attended(number))
                .extracting(Member::login)
                .containsExactly(CONVENER, "deputy.two", "youth.three");
    }

    @Test
    @DisplayName("is called off on its very day, before anybody has been recorded")
    void cancelledOnTheDay() {
        theMembersAreInvited();
        at("2021-03-14T15:00");
        assertThat(openSteps()).containsExactly("record-attendance");

        isCalledOff();
    }

    @Test
    @DisplayName("is called off when they have come and it only waits to be opened")
    void cancelledBeforeTheOpening() {
        theSittingBeginsWith(seated());
        assertThat(openSteps()).containsExactly("open-sitting");

        isCalledOff();
    }

    @Test
    @DisplayName("has its notice printed anew for the new day, without the approval of the old text")
    void printedAnew() throws Exception {
        theMembersAreInvited();
        aChangeIsAskedFor("تعذر توفير القاعة");
        chooses("change", "postpone", "meeting", number, "newDate", "2021-03-21", "newTime", "16:00");

        byte[] paper = letterTo("women.president", LetterKind.UPDATE)
                .attachments()
                .get(0)
                .content();
        assertThat(Reading.of(paper))
                .contains("الأحد 21 مارس 2021 على الساعة 16:00", "المادة 13 من النظام الأساسي")
                .doesNotContain("المصادقة", "14 مارس");
    }

    @Test
    @DisplayName("stays as it is when the change is withdrawn")
    void withdrawn() {
        theMembersAreInvited();
        aChangeIsAskedFor("تزامن محتمل");

        chooses("change", "none");

        assertThat(meeting().state()).isEqualTo(MeetingState.CONVOKED);
        assertThat(meeting().calendarSequence()).isZero();
        assertThat(outbox.dispatchesOf(number)).hasSize(9);
        assertThat(asked("reply-to-convocation")).hasSize(9);
        assertThat(changes()).isEmpty();
    }

    @AfterEach
    void noChangeIsLeft() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("meetingChange")
                .unlimitedList()
                .forEach(change -> runtime.deleteProcessInstance(change.getId(), "the story has ended"));
    }

    private void theyCome(List<String> present, String guests) {
        does("rapporteur", "record-attendance", "present", present, "guests", guests, "time", "15:00");
    }

    private void isPostponedTo(String day) {
        aChangeIsAskedFor("تزامن مع مؤتمر");
        chooses(postponedTo(day));
    }

    private void isCalledOff() {
        aChangeIsAskedFor("تعذر توفير القاعة");
        chooses("change", "cancel", "meeting", number);

        assertThat(meeting().state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(sent(LetterKind.CANCELLATION)).containsExactlyInAnyOrderElementsOf(seated());
        theCycleHasEndedAt("EndEvent_MeetingCancelled");
    }

    private void chooses(Object... answers) {
        submit(CONVENER, changes().get(0), answers(answers));
    }

    private Object[] postponedTo(String day) {
        return new Object[] {"change", "postpone", "meeting", number, "newDate", day, "newTime", "15:00"};
    }

    private void changeIsRefused(String refusal, Object... answers) {
        RefusedAnswer refused = catchThrowableOfType(RefusedAnswer.class, () -> chooses(answers));
        assertThat(refused).isNotNull();
        assertThat(refused.refusal().key()).isEqualTo(refusal);
        assertThat(changes()).hasSize(1);
    }

    private List<Task> changes() {
        return tasks.createTaskQuery()
                .taskDefinitionKey("UserTask_ChooseChange")
                .unlimitedList();
    }

    private Letter letterTo(String login, LetterKind kind) {
        return outbox.dispatchesOf(number).stream()
                .filter(dispatch ->
                        dispatch.kind() == kind && dispatch.recipientLogin().equals(login))
                .map(dispatch -> outbox.letter(dispatch.id()))
                .findFirst()
                .orElseThrow();
    }
}
