package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.charter.Amendment;
import org.mithaq.charter.Signature;
import org.mithaq.correspondence.LetterKind;
import org.mithaq.engine.Consultations;
import org.mithaq.engine.RefusedAnswer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@DisplayName("At the same moment")
@TestPropertySource(
        properties = {
            "mithaq.called-up-at-once=2",
            "mithaq.asked-at-once=2",
            "spring.datasource.url=jdbc:h2:mem:same-moment;DB_CLOSE_DELAY=-1"
        })
class SameMomentStories extends CharterOfFes {

    private static final String CLEARER = "نعرض مواقفنا وقراراتنا كما هي على كل المناضلين";

    @Autowired
    Consultations consultations;

    @Test
    @DisplayName("all members amend: every amendment counts, and the last one ends the time for them")
    void allAmend() throws Exception {
        theCharterIsDraftedBefore(seated());

        assertThat(atOnce(seated().stream()
                        .map(login -> ready(login, "propose-amendment", amendment(1, CLEARER)))
                        .toList()))
                .isEmpty();
        assertThat(charters.amendmentsOf(number))
                .extracting(Amendment::member)
                .containsExactlyInAnyOrderElementsOf(seated());
        assertThat(openSteps()).containsExactly("decide-amendment", "record-movement");
    }

    @Test
    @DisplayName("all members sign: every signature counts, and the last one puts the charter in force")
    void allSign() throws Exception {
        theCharterIsAdoptedBy(seated());

        assertThat(atOnce(seated().stream()
                        .map(login -> ready(login, "sign-charter", "answer", "sign"))
                        .toList()))
                .isEmpty();
        assertThat(charters.signaturesOf(number))
                .extracting(Signature::member)
                .containsExactlyInAnyOrderElementsOf(seated());
        assertThat(charters.isInForce(number)).isTrue();
        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
    }

    @Test
    @DisplayName(
            "the last member amends and the chair closes: the amendment counts, or the member is told that it does not")
    void theChairCloses() throws Exception {
        onlyTheCandidateHasNotAnswered();
        List<String> refusals = atOnce(List.of(
                ready("candidate", "propose-amendment", amendment(1, CLEARER)),
                ready("provincial.secretary", "close-amendments", "confirm", true)));

        boolean refused = charters.amendmentsOf(number).isEmpty();
        theAnswerIsToldOf(refused, refusals);
        theAmendmentCountsUnless(refused);
    }

    @Test
    @DisplayName(
            "the last member amends and the time is over: the amendment counts, or the member is told that it does not")
    void theTimeIsOver() throws Exception {
        onlyTheCandidateHasNotAnswered();
        Callable<Optional<String>> answer = ready("candidate", "propose-amendment", amendment(1, CLEARER));
        clock.startAt(LocalDateTime.parse("2021-03-14T23:59").atZone(FES).toInstant());
        List<String> refusals = atOnce(List.of(answer, ready(dueJobs().get(0))));

        theAmendmentCountsUnless(!refusals.isEmpty());
        assertThat(refusals).isSubsetOf("consultation.not-asked", "step.already-done", "step.not-open");
    }

    @Test
    @DisplayName("the last member signs and the chair closes: the signature counts, or is recorded as missing")
    void theChairClosesTheSignatures() throws Exception {
        theCharterIsAdoptedBy(SIX);
        SIX.subList(1, 6).forEach(login -> does(login, "sign-charter", "answer", "sign"));
        List<String> refusals = atOnce(List.of(
                ready(SIX.get(0), "sign-charter", "answer", "sign"),
                ready("provincial.secretary", "close-signatures", "confirm", true)));

        boolean refused = charters.signaturesOf(number).size() < 6;
        theAnswerIsToldOf(refused, refusals);
        assertThat(charters.signaturesOf(number)).hasSize(refused ? 5 : 6);
        assertThat(charters.missingSignatures(number)).hasSize(refused ? 1 : 0);
        assertThat(charters.isInForce(number)).isTrue();
        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
    }

    @Test
    @DisplayName("members are being asked and the chair closes: nobody is asked any more, and the charter is in force")
    void theChairClosesWhileMembersAreAsked() throws Exception {
        theCharterIsPutToTheVoteOf(SIX);
        whileTheEngineRests(() -> nobodyObjects());
        List<String> refusals = atOnce(
                List.of(ready(dueJobs().get(0)), ready("provincial.secretary", "close-signatures", "confirm", true)));

        assertThat(refusals).isEmpty();
        assertThat(charters.signaturesOf(number)).isEmpty();
        assertThat(charters.missingSignatures(number)).hasSizeLessThanOrEqualTo(6);
        assertThat(charters.isInForce(number)).isTrue();
        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
    }

    @Test
    @DisplayName("several portions are being asked and the chair closes: whoever was asked is missed, and nobody else")
    void theChairClosesWhilePortionsAreAsked() throws Exception {
        theCharterIsPutToTheVoteOf(SIX);
        whileTheEngineRests(() -> nobodyObjects());
        for (int portion = 0; portion < 3; portion++) {
            jobs("consultation").forEach(calling -> management.executeJob(calling.getId()));
        }
        List<Callable<Optional<String>>> deeds =
                new ArrayList<>(jobs("portion").stream().map(this::ready).toList());
        assertThat(deeds).hasSize(3);
        deeds.add(ready("provincial.secretary", "close-signatures", "confirm", true));

        assertThat(atOnce(deeds)).isEmpty();
        assertThat(charters.missingSignatures(number))
                .hasSameSizeAs(told("signatures-asked").stream()
                        .flatMap(body -> SIX.stream().filter(body::contains))
                        .toList());
        assertThat(charters.isInForce(number)).isTrue();
        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
    }

    @Test
    @DisplayName("all come for what they are asked while they are called up and asked: each has it once")
    void askedBeforeTheirTurn() throws Exception {
        theCharterIsPutToTheVoteOf(SIX);
        whileTheEngineRests(() -> nobodyObjects());
        jobs("consultation").forEach(calling -> management.executeJob(calling.getId()));
        List<Callable<Optional<String>>> deeds = new ArrayList<>(SIX.stream()
                .flatMap(login -> Stream.of(login, login))
                .map(this::comes)
                .toList());
        deeds.addAll(jobs("portion").stream().map(this::ready).toList());
        deeds.addAll(jobs("consultation").stream().map(this::ready).toList());

        assertThat(atOnce(deeds)).isEmpty();
        assertThat(asked("sign-charter")).containsExactlyInAnyOrderElementsOf(SIX);
        everyoneAskedDoes("sign-charter", "answer", "sign");
        assertThat(charters.isInForce(number)).isTrue();
    }

    /** Somebody who does not wait for their turn. */
    private Callable<Optional<String>> comes(String login) {
        return () -> {
            consultations.askNow("signature", number, login);
            return Optional.empty();
        };
    }

    @Test
    @DisplayName(
            "members are being called and the meeting is cancelled: whoever was called is told, and nobody else is called")
    void cancelledWhileMembersAreCalled() throws Exception {
        whileTheEngineRests(() -> theMembersAreInvited());
        dueJobs().forEach(job -> management.executeJob(job.getId()));
        for (int portion = 0; portion < 3; portion++) {
            jobs("consultation").forEach(calling -> management.executeJob(calling.getId()));
        }
        Task change = aChangeIsAskedFor("تعذر توفير القاعة");
        List<Callable<Optional<String>>> deeds =
                new ArrayList<>(jobs("portion").stream().map(this::ready).toList());
        assertThat(deeds).hasSize(3);
        deeds.add(ready("provincial.secretary", change, "change", "cancel", "meeting", number));

        assertThat(atOnce(deeds)).isEmpty();
        assertThat(sent(LetterKind.CANCELLATION)).isEqualTo(sent(LetterKind.INVITATION));
        theCycleHasEndedAt("EndEvent_MeetingCancelled");
    }

    @Test
    @DisplayName("somebody comes and the last member answers: they amend as well, or the time is over for them")
    void somebodyComes() throws Exception {
        onlyTheCandidateHasNotAnswered();
        List<String> refusals = atOnce(List.of(
                ready("candidate", "propose-amendment", "answer", "none"),
                ready(
                        "rapporteur",
                        "record-movement",
                        "person",
                        "deputy.two",
                        "movement",
                        "arrived",
                        "time",
                        "17:05")));

        assertThat(refusals).isEmpty();
        if (openSteps().contains("propose-amendment")) {
            assertThat(asked("propose-amendment")).containsExactly("deputy.two");
            does("deputy.two", "propose-amendment", "answer", "none");
        }
        assertThat(openSteps()).containsExactly("declare-consensus", "record-movement");
    }

    @Test
    @DisplayName("the rapporteur presses the button twice: one draft counts, and the other is known to be done already")
    void draftedTwice() throws Exception {
        theCharterIsCalledBefore(SIX);

        assertThat(atOnce(List.of(
                        ready("rapporteur", "draft-charter", draft()), ready("rapporteur", "draft-charter", draft()))))
                .containsExactly("step.already-done");
        assertThat(asked("propose-amendment")).hasSize(6);
    }

    @Test
    @DisplayName("a member presses the button twice: one signature counts, and the other is known to be done already")
    void signedTwice() throws Exception {
        theCharterIsAdoptedBy(SIX);

        assertThat(atOnce(List.of(
                        ready("candidate", "sign-charter", "answer", "sign"),
                        ready("candidate", "sign-charter", "answer", "refuse", "reason", "لا"))))
                .hasSize(1)
                .isSubsetOf("step.already-done", "consultation.not-asked");
        assertThat(charters.signaturesOf(number)).hasSize(1);
    }

    private void onlyTheCandidateHasNotAnswered() {
        theCharterIsDraftedBefore(SIX);
        SIX.stream()
                .filter(login -> !login.equals("candidate"))
                .forEach(login -> does(login, "propose-amendment", "answer", "none"));
    }

    /** Who does not count is told so; who closes a time that is over anyway may be told that, too. */
    private static void theAnswerIsToldOf(boolean refused, List<String> refusals) {
        assertThat(refusals)
                .isSubsetOf("consultation.not-asked", "step.already-done", "step.not-open")
                .hasSizeBetween(refused ? 1 : 0, 1);
    }

    private void theAmendmentCountsUnless(boolean refused) {
        assertThat(charters.amendmentsOf(number)).hasSize(refused ? 0 : 1);
        assertThat(openSteps()).containsExactly(refused ? "declare-consensus" : "decide-amendment", "record-movement");
    }

    /** Somebody with a form filled in and the hand on the button. */
    private Callable<Optional<String>> ready(String login, String step, Object... answers) {
        return ready(login, taskOf(login, step), answers);
    }

    private Callable<Optional<String>> ready(String login, Task task, Object... answers) {
        if (task.getAssignee() == null) {
            tasks.setAssignee(task.getId(), login);
        }
        return () -> {
            actingAs(login);
            try {
                forms.submitTaskForm(task.getId(), answers(answers));
                return Optional.empty();
            } catch (RefusedAnswer refused) {
                return Optional.of(refused.refusal().key());
            } finally {
                identity.clearAuthentication();
            }
        };
    }

    /** The engine about to do a job, which it does later when it is overtaken. */
    private Callable<Optional<String>> ready(Job job) {
        return () -> {
            try {
                management.executeJob(job.getId());
            } catch (OptimisticLockingException overtaken) {
                // as the job executor does
            }
            return Optional.empty();
        };
    }

    /** Does all of this at the same moment, and gives the refusals of whoever does not count. */
    private List<String> atOnce(List<Callable<Optional<String>>> deeds) throws Exception {
        CyclicBarrier moment = new CyclicBarrier(deeds.size());
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Future<Optional<String>>> outcomes = people.invokeAll(deeds.stream()
                    .map(deed -> (Callable<Optional<String>>) () -> {
                        moment.await();
                        return deed.call();
                    })
                    .toList());
            List<String> refusals = new ArrayList<>();
            for (Future<Optional<String>> outcome : outcomes) {
                outcome.get().ifPresent(refusals::add);
            }
            letTheEngineWork();
            return refusals;
        } finally {
            people.shutdown();
        }
    }
}
