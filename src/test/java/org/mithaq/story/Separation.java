package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mithaq.story.StoryRoll.COMMUNICATIONS;
import static org.mithaq.story.StoryRoll.PROVINCIAL_SECRETARY;
import static org.mithaq.story.StoryRoll.RAPPORTEUR;
import static org.mithaq.story.StoryRoll.REGIONAL_SECRETARY;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.engine.RefusedAnswer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Author and approver, and two approvers, are never one person; subclasses choose the database. */
@Import(StoryRoll.InTheStory.class)
abstract class Separation extends MeetingOfFes {

    @Autowired
    StoryRoll roll;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    JdbcClient database;

    @AfterEach
    void everybodyHoldsTheirOwnOfficeAgain() {
        roll.begin();
    }

    @Test
    @DisplayName("whoever drafted the notice does not see its approval, and gets it by no way")
    void authorOfTheNotice() {
        roll.also("rapporteur", PROVINCIAL_SECRETARY);
        aMeetingIsPrepared();
        theNoticeIsDrafted("2021-03-14");
        Task approval = theOnly("approve-notice");

        assertThat(seenBy("rapporteur")).isEmpty();
        assertThat(seenBy("provincial.secretary")).containsExactly("approve-notice");
        isKeptFrom("rapporteur", approval, "step.own-work");

        does("provincial.secretary", "approve-notice", "decision", "approve");
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceId(approval.getId())
                        .count())
                .as("nothing is left of a task that is done")
                .isZero();
    }

    @Test
    @DisplayName("a substitute of whoever drafted the notice does not see its approval either")
    void substituteOfTheAuthor() {
        roll.also("rapporteur", PROVINCIAL_SECRETARY);
        roll.standsIn("candidate", PROVINCIAL_SECRETARY, "rapporteur");
        aMeetingIsPrepared();
        theNoticeIsDrafted("2021-03-14");

        assertThat(seenBy("candidate")).isEmpty();
        isKeptFrom("candidate", theOnly("approve-notice"), "step.work-of-holder");
    }

    @Test
    @DisplayName("when a substitute drafted the notice, neither they nor the holder approve it")
    void substituteAsAuthor() {
        roll.standsIn("candidate", RAPPORTEUR, "rapporteur");
        roll.also("candidate", PROVINCIAL_SECRETARY);
        roll.also("rapporteur", PROVINCIAL_SECRETARY);
        aMeetingIsPrepared();
        does("candidate", "draft-notice", notice("2021-03-14"));

        assertThat(authors("UserTask_DraftNotice")).containsExactly("candidate for rapporteur");
        assertThat(seenBy("candidate")).isEmpty();
        assertThat(seenBy("rapporteur")).isEmpty();
        isKeptFrom("candidate", theOnly("approve-notice"), "step.own-work");
        isKeptFrom("rapporteur", theOnly("approve-notice"), "step.own-work");
    }

    @Test
    @DisplayName("who stands in for two approves for the one who took no part")
    void substituteOfTwo() {
        roll.also("rapporteur", PROVINCIAL_SECRETARY);
        roll.standsIn("candidate", PROVINCIAL_SECRETARY, "rapporteur");
        roll.standsIn("candidate", PROVINCIAL_SECRETARY, "provincial.secretary");
        aMeetingIsPrepared();
        theNoticeIsDrafted("2021-03-14");

        does("candidate", "approve-notice", "decision", "approve");

        assertThat(authors("UserTask_ApproveNotice")).containsExactly("candidate for provincial.secretary");
    }

    @Test
    @DisplayName("the waiver is granted by neither who drafted nor who approved the notice")
    void waiver() {
        roll.also("rapporteur", REGIONAL_SECRETARY);
        roll.also("provincial.secretary", REGIONAL_SECRETARY);
        aMeetingIsPrepared();
        theNoticeIsDrafted("2021-03-08", "urgencyReason", "صدور مرسوم الانتخابات");
        does("provincial.secretary", "approve-notice", "decision", "approve");

        isKeptFrom("rapporteur", theOnly("grant-waiver"), "step.own-work");
        isKeptFrom("provincial.secretary", theOnly("grant-waiver"), "step.own-work");
        does("regional.secretary", "grant-waiver", "decision", "grant", "reason", "الاستعجال ثابت");
    }

    @Test
    @DisplayName("a communiqué is reviewed by another than who worded it, and approved by a third person")
    void communique() {
        roll.also("provincial.secretary", COMMUNICATIONS);
        roll.also("communications", PROVINCIAL_SECRETARY);
        roll.also("communications", REGIONAL_SECRETARY);
        roll.also("provincial.secretary", REGIONAL_SECRETARY);
        theSittingIsOpen();
        theItemsAreConcluded();
        theSittingIsClosed();
        does("communications", "edit-communique", allShownTo("communications", "edit-communique"));

        isKeptFrom("communications", theOnly("review-communique"), "step.own-work");
        does("provincial.secretary", "review-communique", approval("provincial.secretary", "review-communique"));

        assertThat(seenBy("provincial.secretary")).isEmpty();
        isKeptFrom("communications", theOnly("approve-communique"), "step.own-work");
        isKeptFrom("provincial.secretary", theOnly("approve-communique"), "step.own-work");
        does("regional.secretary", "approve-communique", approval("regional.secretary", "approve-communique"));
        assertThat(passed("EndEvent_CommuniquePublished")).isTrue();
    }

    @Test
    @DisplayName("of two who decide at the same moment one wins, and the other reads who it was, and when")
    void atTheSameMoment() throws Exception {
        roll.also("candidate", PROVINCIAL_SECRETARY);
        aMeetingIsPrepared();
        for (int round = 0; round < 5; round++) {
            theNoticeIsDrafted("2021-03-14");
            Task approval = theOnly("approve-notice");

            List<RefusedAnswer> told =
                    together(() -> decides("provincial.secretary", approval), () -> decides("candidate", approval));

            assertThat(told).singleElement().satisfies(refused -> {
                assertThat(refused.getResponse().getStatus()).isEqualTo(409);
                assertThat(refused.refusal().key()).isEqualTo("step.already-done");
                assertThat(refused.getMessage()).contains("الجمعة 5 مارس 2021 على الساعة 09:0");
            });
            assertThat(openSteps()).containsExactly("draft-notice");
        }
    }

    @Test
    @DisplayName("a step that is held by somebody who has lost the office goes to whoever holds it now")
    void heldByAFormerHolder() {
        aMeetingIsPrepared();
        theNoticeIsDrafted("2021-03-14");
        Task approval = theOnly("approve-notice");
        as("provincial.secretary", () -> tasks.claim(approval.getId(), "provincial.secretary"));
        roll.dismiss("provincial.secretary");
        roll.also("candidate", PROVINCIAL_SECRETARY);

        assertThat(refusalOf("provincial.secretary", approval).refusal().key()).isEqualTo("act.beyond-office");
        as("candidate", () -> tasks.claim(approval.getId(), "candidate"));
        as("candidate", () -> tasks.complete(approval.getId(), answers("decision", "approve")));

        assertThat(authors("UserTask_ApproveNotice")).containsExactly("candidate for null");
    }

    @Test
    @DisplayName("who did a step is told to those who could have done it, and to nobody else")
    void whoDidIt() {
        roll.also("candidate", PROVINCIAL_SECRETARY);
        aMeetingIsPrepared();
        theNoticeIsDrafted("2021-03-14");
        Task approval = theOnly("approve-notice");
        does("provincial.secretary", "approve-notice", "decision", "return", "reason", "القاعة صغيرة");

        assertThat(refusalOf("candidate", approval).getMessage()).contains("الأمين الإقليمي", "09:00");
        assertThat(refusalOf("provincial.secretary", approval).getMessage()).contains("الأمين الإقليمي");
        assertThat(refusalOf("deputy.one", approval).refusal().key()).isEqualTo("step.not-open");
    }

    /** Somebody can neither take, nor be given, nor do a step; the task stays as it is. */
    void isKeptFrom(String login, Task task, String refusal) {
        List<Runnable> ways = List.of(
                () -> as(login, () -> tasks.claim(task.getId(), login)),
                () -> as(login, () -> tasks.complete(task.getId(), answers("decision", "approve"))),
                () -> as(login, () -> forms.submitTaskForm(task.getId(), answers("decision", "approve"))),
                () -> as("administrator", () -> tasks.setAssignee(task.getId(), login)),
                () -> as("administrator", () -> tasks.setOwner(task.getId(), login)),
                () -> as("administrator", () -> tasks.addUserIdentityLink(task.getId(), login, "assignee")),
                () -> as("administrator", () -> tasks.addUserIdentityLink(task.getId(), login, "owner")),
                () -> as("administrator", () -> saveAs(task, login)));
        assertThat(ways).allSatisfy(way -> {
            RefusedAnswer refused = catchThrowableOfType(RefusedAnswer.class, way::run);
            assertThat(refused).isNotNull();
            assertThat(refused.refusal().key()).isEqualTo(refusal);
            assertThat(refused.getResponse().getStatus()).isEqualTo(403);
            assertThat(refused.getMessage()).doesNotContain("ENGINE", "Exception");
        });
        Task after = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(after.getAssignee()).isNull();
        assertThat(after.getOwner()).isNull();
    }

    private void saveAs(Task task, String login) {
        Task changed = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        changed.setAssignee(login);
        tasks.saveTask(changed);
    }

    private RefusedAnswer refusalOf(String login, Task task) {
        return catchThrowableOfType(
                RefusedAnswer.class,
                () -> as(login, () -> tasks.complete(task.getId(), answers("decision", "approve"))));
    }

    private List<RefusedAnswer> decides(String login, Task approval) {
        try {
            as(
                    login,
                    () -> forms.submitTaskForm(
                            approval.getId(), answers("decision", "return", "reason", "القاعة صغيرة")));
            return List.of();
        } catch (RefusedAnswer refused) {
            return List.of(refused);
        }
    }

    /** Runs two deeds in two threads that begin at the same moment. */
    private static <T> List<T> together(Callable<List<T>> one, Callable<List<T>> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<T>>> both = threads.invokeAll(List.of(
                    () -> {
                        start.await();
                        return one.call();
                    },
                    () -> {
                        start.await();
                        return other.call();
                    }));
            List<T> all = new ArrayList<>(both.get(0).get());
            all.addAll(both.get(1).get());
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private void as(String login, Runnable deed) {
        actingAs(login);
        try {
            deed.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> seenBy(String login) {
        actingAs(login);
        try {
            List<String> seen = seen();
            inALook(() -> assertThat(seen()).isEqualTo(seen));
            return seen;
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> seen() {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).unlimitedList().stream()
                .map(task -> task.getTaskDefinitionKey())
                .map(Story::stepOf)
                .toList();
    }

    private Task theOnly(String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(elementOf(step))
                .singleResult();
    }

    private List<String> authors(String element) {
        return database.sql("select login, stands_in_for from step_author where business_key = ? and element = ?")
                .params(number, element)
                .query((row, line) -> "%s for %s".formatted(row.getString(1), row.getString(2)))
                .list();
    }

    private Object[] allShownTo(String login, String step) {
        return sees(login, step).entrySet().stream()
                .flatMap(shown -> java.util.stream.Stream.of(shown.getKey(), shown.getValue()))
                .toArray();
    }

    private Object[] approval(String login, String step) {
        return new Object[] {"decision", "approve", "hash", sees(login, step).get("hash")};
    }
}
