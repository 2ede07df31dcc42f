package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Refusal;
import org.mithaq.meeting.AgendaItem;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingState;
import org.mithaq.membership.Member;
import org.mithaq.statutes.LegalCheck;
import org.mithaq.statutes.Statutes;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The sitting")
class SittingStories extends MeetingOfFes {

    private static final List<String> FOUR = List.of("regional.secretary", "deputy.one", "candidate", "youth.one");
    private static final List<String> FIVE =
            List.of("regional.secretary", "provincial.secretary", "deputy.one", "candidate", "youth.one");
    private static final List<String> THREE = List.of("provincial.secretary", "deputy.one", "youth.one");
    private static final List<String> TWO = List.of("provincial.secretary", "deputy.one");

    @Autowired
    AttendanceRegister register;

    @Autowired
    Statutes statutes;

    @Test
    @DisplayName("waits for the day of the meeting")
    void waitsForTheDay() {
        theMembersAreInvited();
        at("2021-03-13T23:59");
        assertThat(openSteps()).doesNotContain("record-attendance");

        at("2021-03-14T00:00");
        assertThat(openSteps()).containsExactly("record-attendance");
    }

    @Test
    @DisplayName("is opened when more than half of the nine are there, and the verdict is kept with its article")
    void quorumReached() {
        theSittingBeginsWith(FIVE);

        assertThat(openSteps()).containsExactly("open-sitting");
        assertThat(sees("provincial.secretary", "open-sitting").get("quorum"))
                .asString()
                .contains("5", "9", "15");
        assertThat(statutes.checksOf(number))
                .filteredOn(check -> check.rule().equals("quorum"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.verdict()).isEqualTo("reached");
                    assertThat(check.inputs()).isEqualTo("present 5, members 9, share 1/2");
                    assertThat(check.article()).isEqualTo("15");
                });
    }

    @Test
    @DisplayName("counts nobody for the quorum whose membership has ended, though they are still there")
    void membershipEnded() {
        theSittingBeginsWith(FIVE);
        assertThat(register.countPresent(number)).isEqualTo(5);

        jdbc.sql("update member set left_on = '2021-03-13' where login = 'candidate'")
                .update();
        assertThat(register.countPresent(number)).isEqualTo(4);
        assertThat(register.isThere(number, "candidate")).isTrue();
        jdbc.sql("update member set left_on = null where login = 'candidate'").update();
        jdbc.sql("update member set seated = false where login = 'candidate'").update();
        assertThat(register.countPresent(number)).isEqualTo(4);
        jdbc.sql("update member set seated = true where login = 'candidate'").update();
    }

    @Test
    @DisplayName("is opened by naming a chair among those present and a rapporteur")
    void opening() {
        theSittingBeginsWith(FIVE);
        isRefused(
                "provincial.secretary",
                "open-sitting",
                "answer.not-offered",
                "chair",
                "women.president",
                "rapporteur",
                "rapporteur",
                "time",
                "15:10");
        isRefused(
                "provincial.secretary",
                "open-sitting",
                "meeting.chair-and-rapporteur",
                "chair",
                "regional.secretary",
                "rapporteur",
                "regional.secretary",
                "time",
                "15:10");
        does(
                "provincial.secretary",
                "open-sitting",
                "chair",
                "regional.secretary",
                "rapporteur",
                "rapporteur",
                "time",
                "15:10");

        assertThat(meeting().state()).isEqualTo(MeetingState.OPEN);
        assertThat(meeting().chair()).isEqualTo("regional.secretary");
        assertThat(meeting().openedAt()).isEqualTo("2021-03-14T15:10:00");
    }

    @Test
    @DisplayName("takes nobody for present who holds no seat in the organ")
    void strangers() {
        theMembersAreInvited();
        at("2021-03-14T15:00");
        isRefused(
                "rapporteur",
                "record-attendance",
                "answer.not-offered",
                "present",
                List.of("deputy.one", "auditor"),
                "guests",
                "",
                "time",
                "15:00");
        assertThat(register.countPresent(number)).isZero();
    }

    @Test
    @DisplayName("announces each guest on a line of their own")
    void guests() {
        theMembersAreInvited();
        at("2021-03-14T15:00");
        isRefused(
                "rapporteur",
                "record-attendance",
                "attendance.guest-too-long",
                "present",
                FIVE,
                "guests",
                "مدير الجريدة\n" + "ض".repeat(301),
                "time",
                "15:00");
        does(
                "rapporteur",
                "record-attendance",
                "present",
                FIVE,
                "guests",
                "مدير الجريدة\n\nرئيس المنتدى",
                "time",
                "15:00");

        assertThat(register.guests(number)).containsExactly("مدير الجريدة", "رئيس المنتدى");
    }

    @Test
    @DisplayName("that misses its quorum is held on second convocation, with the quorum that is enough then")
    void missedThenReached() {
        theSittingBeginsWith(FOUR);

        assertThat(meeting().convocation()).isEqualTo(2);
        assertThat(meeting().startsAt().toLocalDate()).isEqualTo(LocalDate.of(2021, 3, 17));
        assertThat(meeting().startsAt().toLocalTime()).isEqualTo(LocalTime.of(15, 0));
        assertThat(openSteps()).containsExactly("reply-to-convocation");
        assertThat(statutes.checksOf(number)).extracting(LegalCheck::verdict).contains("missed");
        assertThat(meeting().agenda()).extracting(AgendaItem::title).containsExactly(AGENDA.split("\n"));
        assertThatThrownBy(() -> meetings.change(number, m -> m.plan(m.programme())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("meeting.wrong-state");

        at("2021-03-17T15:00");
        does("rapporteur", "record-attendance", "present", THREE, "guests", "", "time", "15:00");
        assertThat(openSteps()).containsExactly("open-sitting");
        assertThat(register.attended(number)).extracting(Member::login).containsExactlyElementsOf(THREE);
    }

    @Test
    @DisplayName("that missed its quorum opens a window on its own day, however late that is recorded")
    void missedAndRecordedLate() {
        theMembersAreInvited();
        at("2021-03-16T10:00");
        does("rapporteur", "record-attendance", "present", FOUR, "guests", "", "time", "15:00");

        assertThat(meeting().missedOn()).contains(LocalDate.of(2021, 3, 14));
        assertThat(meeting().startsAt()).isEqualTo("2021-03-19T15:00");
        assertThat(statutes.checksOf(number))
                .filteredOn(check -> check.verdict().startsWith("convoked again"))
                .singleElement()
                .extracting(LegalCheck::inputs)
                .isEqualTo("missed on 2021-03-14, notice leaves 2021-03-16, minimum days 3, latest days 10");
    }

    @Test
    @DisplayName("that missed its quorum is convoked again on the last day of its window at the latest")
    void missedAndRecordedOnTheLastDay() {
        theMembersAreInvited();
        at("2021-03-21T23:00");
        does("rapporteur", "record-attendance", "present", FOUR, "guests", "", "time", "15:00");

        assertThat(meeting().startsAt()).isEqualTo("2021-03-24T15:00");
    }

    @Test
    @DisplayName("that missed its quorum is not held when its window has closed before that is recorded")
    void missedAndRecordedTooLate() {
        theMembersAreInvited();
        at("2021-03-22T10:00");
        does("rapporteur", "record-attendance", "present", FOUR, "guests", "", "time", "15:00");

        assertThat(meeting().state()).isEqualTo(MeetingState.MISSED);
        theCycleHasEndedAt("EndEvent_QuorumMissed");
    }

    @Test
    @DisplayName("that misses its quorum twice is not held")
    void missedTwice() {
        theSittingBeginsWith(FOUR);
        at("2021-03-17T15:00");
        does("rapporteur", "record-attendance", "present", TWO, "guests", "", "time", "15:00");

        assertThat(meeting().state()).isEqualTo(MeetingState.MISSED);
        theCycleHasEndedAt("EndEvent_QuorumMissed");
    }

    @Test
    @DisplayName("records who comes late and who leaves, until it is closed")
    void comingAndGoing() {
        theSittingBeginsWith(FIVE);
        theSittingIsOpened();

        does("rapporteur", "record-movement", "person", "women.president", "movement", "arrived", "time", "15:30");
        does("rapporteur", "record-movement", "person", "deputy.one", "movement", "left", "time", "16:00");
        assertThat(register.present(number))
                .extracting(Member::login)
                .contains("women.president")
                .doesNotContain("deputy.one");
        assertThat(register.attended(number)).extracting(Member::login).contains("women.president", "deputy.one");

        isRefused(
                "rapporteur",
                "record-movement",
                "attendance.already-present",
                "person",
                "women.president",
                "movement",
                "arrived",
                "time",
                "16:10");
        isRefused(
                "rapporteur",
                "record-movement",
                "attendance.not-present",
                "person",
                "youth.two",
                "movement",
                "left",
                "time",
                "16:10");
        isRefused(
                "rapporteur",
                "record-movement",
                "attendance.left-before-arrived",
                "person",
                "women.president",
                "movement",
                "left",
                "time",
                "15:00");

        theItemsAreConcluded();
        theSittingIsClosed();
        assertThat(openSteps()).doesNotContain("record-movement");
        assertThat(register.countPresent(number)).isZero();
    }

    @Test
    @DisplayName("takes no entry from a form that was opened before somebody else came or left")
    void outOfDate() {
        theSittingBeginsWith(FIVE);
        theSittingIsOpened();
        Object openedBefore = sees("rapporteur", "record-movement").get("presentNow");
        does("rapporteur", "record-movement", "person", "women.president", "movement", "arrived", "time", "15:30");

        isRefused(
                "rapporteur",
                "record-movement",
                "form.stale",
                "presentNow",
                openedBefore,
                "person",
                "youth.two",
                "movement",
                "arrived",
                "time",
                "15:31");
        does(
                "rapporteur",
                "record-movement",
                "presentNow",
                sees("rapporteur", "record-movement").get("presentNow"),
                "person",
                "youth.two",
                "movement",
                "arrived",
                "time",
                "15:31");
    }

    @Test
    @DisplayName("is not closed before it was opened")
    void closedTooEarly() {
        theSittingBeginsWith(FIVE);
        theSittingIsOpened();
        theItemsAreConcluded();
        isRefused(
                "provincial.secretary", "close-sitting", "meeting.closed-before-opened", "time", "14:00", "remark", "");
        assertThat(meeting().state()).isEqualTo(MeetingState.OPEN);
    }

    @Test
    @DisplayName("is not closed before the last arrival or departure that was recorded")
    void closedBeforeTheLastMovement() {
        theSittingBeginsWith(FIVE);
        theSittingIsOpened();
        does("rapporteur", "record-movement", "person", "deputy.one", "movement", "left", "time", "16:40");
        does("rapporteur", "record-movement", "person", "women.president", "movement", "arrived", "time", "17:10");
        theItemsAreConcluded();
        for (String tooEarly : List.of("16:30", "17:09")) {
            isRefused(
                    "provincial.secretary", "close-sitting", "attendance.moved-later", "time", tooEarly, "remark", "");
        }
        does("provincial.secretary", "close-sitting", "time", "17:10", "remark", "انتهت الجلسة في جو أخوي");

        assertThat(meeting().closedAt()).isEqualTo("2021-03-14T17:10:00");
        assertThat(meeting().closingRemark()).isEqualTo("انتهت الجلسة في جو أخوي");
    }

    @Test
    @DisplayName("cannot be postponed or called off once it is open")
    void tooLateToChange() {
        theSittingBeginsWith(FIVE);
        theSittingIsOpened();

        assertThat(meetings.ahead("fes")).extracting(Meeting::number).doesNotContain(number);
        assertThatThrownBy(() -> meetings.change(number, m -> m.cancel("فوات الأوان")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("meeting.wrong-state");
    }
}
