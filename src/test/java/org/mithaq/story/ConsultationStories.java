package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.correspondence.LetterKind;
import org.mithaq.engine.Handover;
import org.mithaq.engine.StepOpened;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@DisplayName("The members of an organ")
@Import(ConsultationStories.Stumbling.class)
@TestPropertySource(
        properties = {
            "mithaq.called-up-at-once=3",
            "mithaq.asked-at-once=3",
            "spring.datasource.url=jdbc:h2:mem:consultation;DB_CLOSE_DELAY=-1"
        })
class ConsultationStories extends CharterOfFes {

    @Autowired
    Stumbling stumbling;

    @Autowired
    Handover handover;

    @Autowired
    JdbcClient database;

    @AfterEach
    void everybodyIsAMember() {
        stumbling.never();
        database.sql("update member set left_on = null").update();
    }

    @Test
    @DisplayName("are asked three at a time, each once, until nobody is left")
    void inPortions() {
        theSigningBeginsOfAll();
        for (int asked : List.of(3, 6, 9)) {
            theEngineAsksTheNext();
            assertThat(asked("sign-charter")).hasSize(asked).doesNotHaveDuplicates();
        }
        theEngineAsksTheNext();

        assertThat(asked("sign-charter")).containsExactlyInAnyOrderElementsOf(seated());
        assertThat(nextToAsk()).isEmpty();
        everyoneAskedDoes("sign-charter", "answer", "sign");
        assertThat(charters.signaturesOf(number)).hasSize(9);
        assertThat(charters.isInForce(number)).isTrue();
        assertThat(passed("EndEvent_AnswersComplete")).isTrue();
    }

    @Test
    @DisplayName("may answer before the others are asked, and the last of all is the last")
    void answeredMeanwhile() {
        theSigningBeginsOfAll();
        whileTheEngineRests(() -> {
            for (int portion = 0; portion < 3; portion++) {
                theEngineAsksTheNext();
                everyoneAskedDoes("sign-charter", "answer", "sign");
                assertThat(charters.isInForce(number)).isFalse();
            }
            theEngineAsksTheNext();
        });
        letTheEngineWork();

        assertThat(charters.signaturesOf(number)).hasSize(9);
        assertThat(charters.isInForce(number)).isTrue();
        assertThat(passed("EndEvent_NothingLeft")).isTrue();
        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
    }

    @Test
    @DisplayName(
            "are enough for the quorum as soon as so many announce that they come; that is told once, and anew for another day")
    void enough() {
        theMembersAreInvited();
        List<String> members = asked("reply-to-convocation");
        members.subList(0, 2)
                .forEach(login -> does(login, "reply-to-convocation", "answer", "not-coming", "reason", "سفر"));
        members.subList(2, 6).forEach(login -> does(login, "reply-to-convocation", "answer", "coming"));
        assertThat(told("quorum-announced")).isEmpty();

        does(members.get(6), "reply-to-convocation", "answer", "coming");
        assertThat(told("quorum-announced")).singleElement().asString().contains("\"quorum\":5", "\"article\":\"15\"");
        assertThat(passed("EndEvent_AnnouncementRecorded")).isTrue();
        does(members.get(7), "reply-to-convocation", "answer", "coming");
        assertThat(told("quorum-announced")).hasSize(1);
        assertThat(openSteps()).contains("reply-to-convocation");

        theMeetingIsPostponed();
        everyoneAskedDoes("reply-to-convocation", "answer", "coming");
        assertThat(told("quorum-announced")).hasSize(2);
    }

    @Test
    @DisplayName("are neither lost nor asked twice when the engine stumbles in the middle of a portion")
    void stumbled() {
        whileTheEngineRests(() -> theMembersAreInvited());
        dueJobs().forEach(job -> management.executeJob(job.getId()));
        theEngineAsksTheNext();
        List<String> first = asked("reply-to-convocation");
        stumbling.over(2);

        assertThatThrownBy(this::theEngineAsksTheNext).hasMessageContaining("stumbles");
        assertThat(asked("reply-to-convocation")).isEqualTo(first).hasSize(3);
        assertThat(called()).isEqualTo(first);

        at("2021-03-05T10:00");
        assertThat(asked("reply-to-convocation")).containsExactlyInAnyOrderElementsOf(seated());
        assertThat(called()).containsExactlyInAnyOrderElementsOf(seated());
        everyoneAskedDoes("reply-to-convocation", "answer", "coming");
        assertThat(passed("EndEvent_AnswersComplete")).isTrue();
    }

    @Test
    @DisplayName("are not asked any more once the chair has closed, and what is open ends three at a time")
    void closedInTheMiddle() {
        theSigningBeginsOfAll();
        theEngineAsksTheNext();
        theEngineAsksTheNext();
        List<String> six = asked("sign-charter");
        whileTheEngineRests(() -> {
            does(six.get(0), "sign-charter", "answer", "sign");
            does("provincial.secretary", "close-signatures", "confirm", true);
            isRefused(six.get(1), "sign-charter", "consultation.not-asked", "answer", "sign");

            assertThat(nextToAsk()).isEmpty();
            theEngineEndsTheNext();
            assertThat(asked("sign-charter")).hasSize(2);
            assertThat(charters.missingSignatures(number)).hasSize(5);
            theEngineEndsTheNext();
        });
        letTheEngineWork();

        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
        assertThat(charters.signaturesOf(number)).hasSize(1);
        assertThat(charters.missingSignatures(number)).containsExactlyElementsOf(six.subList(1, 6));
        assertThat(passed("EndEvent_QuestionsEnded")).isTrue();
    }

    @Test
    @DisplayName("are asked in several portions at the same time, of which none waits for another")
    void portionsBesideEachOther() {
        theSigningBeginsOfAll();
        whileTheEngineRests(() -> {
            theEngineCallsUpTheNext();
            theEngineCallsUpTheNext();
            List<Job> portions = portions();
            assertThat(portions).hasSize(2);
            assertThat(asked("sign-charter")).isEmpty();

            theEngineAsks(portions.get(1));
            assertThat(asked("sign-charter")).hasSize(3);
            everyoneAskedDoes("sign-charter", "answer", "sign");
            theEngineAsks(portions.get(0));
            theEngineAsksTheNext();
            assertThat(asked("sign-charter")).hasSize(6);
        });
        letTheEngineWork();

        everyoneAskedDoes("sign-charter", "answer", "sign");
        assertThat(charters.signaturesOf(number)).hasSize(9);
        assertThat(charters.isInForce(number)).isTrue();
    }

    @Test
    @DisplayName(
            "who were only called up when the chair closes are not asked, nor are they missed; the ledger names them")
    void closedBeforeTheyWereAsked() {
        theSigningBeginsOfAll();
        theEngineAsksTheNext();
        List<String> three = asked("sign-charter");
        whileTheEngineRests(() -> {
            theEngineCallsUpTheNext();
            does("provincial.secretary", "close-signatures", "confirm", true);
            theEngineAsks(portions().get(0));
            assertThat(asked("sign-charter")).isEqualTo(three);

            theEngineEndsTheNext();
            assertThat(asked("sign-charter")).isEqualTo(three);
        });
        letTheEngineWork();

        assertThat(charters.missingSignatures(number)).containsExactlyElementsOf(three);
        assertThat(told("members-not-asked"))
                .singleElement()
                .asString()
                .contains("\"process\":\"signature\"")
                .satisfies(body -> assertThat(seated().stream().filter(body::contains))
                        .hasSize(3)
                        .doesNotContainAnyElementsOf(three));
        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
    }

    @Test
    @DisplayName("who leave after they were called up are not asked, nor waited for")
    void membershipEndsBeforeTheyWereAsked() {
        theSigningBeginsOfAll();
        whileTheEngineRests(() -> {
            theEngineCallsUpTheNext();
            theEngineCallsUpTheNext();
            theEngineCallsUpTheNext();
            leavesTheParty("youth.two");
        });
        letTheEngineWork();
        assertThat(asked("sign-charter")).hasSize(8).doesNotContain("youth.two");

        everyoneAskedDoes("sign-charter", "answer", "sign");
        assertThat(charters.signaturesOf(number)).hasSize(8);
        assertThat(charters.isInForce(number)).isTrue();
    }

    @Test
    @DisplayName("who were called up, leave the sitting and come back are asked once")
    void backBeforeTheyWereAsked() {
        theCharterIsCalledBefore(seated());
        whileTheEngineRests(() -> {
            does("rapporteur", "draft-charter", draft());
            theEngineCallsUpTheNext();
            theEngineCallsUpTheNext();
            theEngineCallsUpTheNext();
            moves("youth.one", "left", "17:05");
            assertThat(asked("propose-amendment")).isEmpty();
            moves("youth.one", "arrived", "17:10");
            portions().forEach(this::theEngineAsks);
        });
        letTheEngineWork();
        assertThat(asked("propose-amendment")).containsExactlyInAnyOrderElementsOf(seated());

        everyoneAskedDoes("propose-amendment", "answer", "none");
        assertThat(openSteps()).contains("declare-consensus");
    }

    @Test
    @DisplayName("who have all gone before their portion was asked are told of by no deed, and the others are asked")
    void nobodyIsLeftOfAPortion() {
        theSigningBeginsOfAll();
        whileTheEngineRests(() -> {
            theEngineCallsUpTheNext();
            List<String> gone = database.sql("select member from consulted_member where state = 'CALLED_UP'")
                    .query(String.class)
                    .list();
            assertThat(gone).hasSize(3);
            gone.forEach(this::leavesTheParty);
            portions().forEach(this::theEngineAsks);
            assertThat(told("signatures-asked")).isEmpty();
        });
        letTheEngineWork();

        assertThat(asked("sign-charter")).hasSize(6);
        everyoneAskedDoes("sign-charter", "answer", "sign");
        assertThat(charters.isInForce(number)).isTrue();
    }

    @Test
    @DisplayName("are not called any more once the meeting is cancelled, and only who was called is told")
    void cancelledInTheMiddle() {
        whileTheEngineRests(() -> theMembersAreInvited());
        dueJobs().forEach(job -> management.executeJob(job.getId()));
        theEngineAsksTheNext();
        List<String> called = asked("reply-to-convocation");

        theMeetingIsCancelled();
        assertThat(called()).isEqualTo(called).hasSize(3);
        assertThat(sent(LetterKind.CANCELLATION)).containsExactlyInAnyOrderElementsOf(called);
        theCycleHasEndedAt("EndEvent_MeetingCancelled");
    }

    @Test
    @DisplayName("are not asked when they left before their turn, nor waited for when they leave after it")
    void membershipEnds() {
        theSigningBeginsOfAll();
        leavesTheParty("youth.two");
        letTheEngineWork();
        assertThat(asked("sign-charter")).hasSize(8).doesNotContain("youth.two");

        asked("sign-charter").stream()
                .filter(login -> !login.equals("youth.one"))
                .forEach(login -> does(login, "sign-charter", "answer", "sign"));
        assertThat(charters.isInForce(number)).isFalse();
        leavesTheParty("youth.one");
        letTheEngineWork();

        assertThat(charters.signaturesOf(number)).hasSize(7);
        assertThat(charters.isInForce(number)).isTrue();
        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
    }

    private void theSigningBeginsOfAll() {
        theCharterIsPutToTheVoteOf(seated());
        whileTheEngineRests(() -> nobodyObjects());
    }

    private void theMeetingIsCancelled() {
        theMeetingIsChanged("change", "cancel", "meeting", number);
    }

    private void theMeetingIsPostponed() {
        theMeetingIsChanged("change", "postpone", "meeting", number, "newDate", "2021-03-21", "newTime", "16:00");
        letTheEngineWork();
    }

    private void theMeetingIsChanged(Object... change) {
        submit("provincial.secretary", aChangeIsAskedFor("تزامن مع مؤتمر"), answers(change));
    }

    private void leavesTheParty(String login) {
        database.sql("update member set left_on = '2021-03-13' where login = ?")
                .param(login)
                .update();
        handover.excuse(login);
    }

    private void theEngineAsksTheNext() {
        theEngineCallsUpTheNext();
        portions().forEach(this::theEngineAsks);
    }

    private void theEngineCallsUpTheNext() {
        management.executeJob(nextToAsk().orElseThrow().getId());
    }

    private void theEngineAsks(Job portion) {
        management.executeJob(portion.getId());
    }

    private List<Job> portions() {
        return management.createJobQuery().processDefinitionKey("portion").list();
    }

    private void theEngineEndsTheNext() {
        management.executeJob(job("ServiceTask_EndNextQuestions").orElseThrow().getId());
    }

    private Optional<Job> nextToAsk() {
        return job("ServiceTask_AskNextMembers");
    }

    private Optional<Job> job(String step) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("consultation")
                .list()
                .stream()
                .flatMap(process ->
                        management.createJobQuery().processInstanceId(process.getId()).activityId(step).list().stream())
                .findFirst();
    }

    private List<String> called() {
        return sent(LetterKind.INVITATION);
    }

    /** Something goes wrong once while steps open. */
    @TestConfiguration
    static class Stumbling {

        private final List<Integer> after = new ArrayList<>();

        /** After so many steps have opened. */
        void over(int steps) {
            after.add(steps);
        }

        void never() {
            after.clear();
        }

        @EventListener
        void stumble(StepOpened opened) {
            if (!after.isEmpty() && after.set(0, after.get(0) - 1) == 0) {
                after.clear();
                throw new IllegalStateException("The engine stumbles");
            }
        }
    }
}
