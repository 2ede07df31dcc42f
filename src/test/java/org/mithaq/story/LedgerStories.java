package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.charter.Charters;
import org.mithaq.communique.CommuniqueFile;
import org.mithaq.communique.CommuniqueLetters;
import org.mithaq.convocation.InvitationFile;
import org.mithaq.convocation.NoticeFile;
import org.mithaq.correspondence.Dispatch;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The ledger")
class LedgerStories extends WholeMeetingOfFes {

    private static final String VOTED =
            """
            resolution-proposed
            rule-applied majority
            consensus-declared
            rule-applied verdict
            verdict-pronounced""";

    private static final String RESOLVED = "intervention-recorded\n" + VOTED;

    @Autowired
    NoticeFile notices;

    @Autowired
    InvitationFile invitations;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Charters charters;

    @Autowired
    CommuniqueFile communiques;

    @Autowired
    CommuniqueLetters communiqueLetters;

    /** What somebody submitted, and was not refused. */
    private record Given(String login, String step, Map<String, Object> answers) {}

    private final List<Given> given = new ArrayList<>();

    private Account account;

    @BeforeEach
    void theLedgerIsOpen() {
        account = new Account(jdbc);
    }

    @Override
    void submit(String login, Task task, Map<String, Object> answers) {
        super.submit(login, task, answers);
        given.add(new Given(login, stepOf(task.getTaskDefinitionKey()), answers));
    }

    @Test
    @DisplayName("tells the whole meeting of Fes in order, each deed once, with every answer and every text")
    void theWholeMeeting() {
        theWholeMeetingIsHeld();

        theMinutesAreTold();
        everyAnswerIsFound();
        nothingIsFoundTwice();
        everyTextIsKept();
        theActsAreKeptAsTheyAreShown();
        nothingIsDoneTwice();
    }

    @Test
    @DisplayName("takes no deed while somebody only reads, where it would be lost without a word")
    void nothingWhileReading() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        assertThatThrownBy(() -> reading.executeWithoutResult(look -> events.publishEvent(new Looked("FES-2021-001"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(account.of("FES-2021-001", "looked")).isEmpty();
    }

    private record Looked(String matter) implements Deed {}

    private void theMinutesAreTold() {
        assertThat(account.minutes(number, "2021-03-05T00:00", "2021-03-14T00:00"))
                .as("the convocation")
                .containsExactly(
                        "meeting-convened",
                        "meeting-planned",
                        "notice-drafted",
                        "notice-approved",
                        "rule-applied noticePeriod",
                        "meeting-convoked",
                        "9 member-invited",
                        "9 letter-delivered",
                        "5 reply-given",
                        "quorum-announced",
                        "4 reply-given",
                        "9 member-reminded",
                        "9 letter-delivered");
        assertThat(account.minutes(number, "2021-03-14T15:00", "2021-03-14T18:00"))
                .as("the sitting")
                .isEqualTo(
                        """
                        register-opened
                        8 member-arrived
                        rule-applied quorum
                        sitting-opened
                        member-arrived
                        item-called
                        %s
                        item-concluded
                        item-called
                        %s
                        item-concluded
                        item-called
                        %s
                        item-concluded
                        item-called
                        %s
                        item-concluded
                        item-called
                        item-concluded
                        charter-drafted
                        charter-circulated
                        9 no-amendment-proposed
                        charter-frozen
                        %s
                        signatures-asked
                        9 charter-signed
                        charter-adopted
                        """
                                .formatted(RESOLVED, RESOLVED, RESOLVED, RESOLVED, VOTED)
                                .lines()
                                .toList());
        assertThat(account.minutes(number, "2021-03-14T18:00", "2021-03-16T00:00"))
                .as("the closing and the communiqué")
                .containsExactly(
                        "sitting-closed",
                        "register-closed",
                        "rule-applied communiqueApprovers",
                        "communique-drafted",
                        "communique-edited",
                        "communique-checked",
                        "2 communique-approved",
                        "communique-published",
                        "9 communique-mailed",
                        "9 letter-delivered");
    }

    private void everyAnswerIsFound() {
        List<Account.Line> steps = account.of(number, "step-done");
        assertThat(steps.get(0).json().at("/answers/purpose").asText()).isEqualTo(new FullText("اجتماع تنظيمي").hash());
        assertThat(steps).hasSize(given.size() + 1);
        for (int index = 0; index < given.size(); index++) {
            isTold(given.get(index), steps.get(index + 1));
        }
    }

    /** What a form shows and does not ask for comes back with it, and is found in what was seen. */
    private void isTold(Given submitted, Account.Line line) {
        JsonNode step = line.json();
        assertThat(step.get("step").asText()).isEqualTo(submitted.step());
        assertThat(line.by()).startsWith(submitted.login());
        JsonNode seen = Account.parsed(account.text(step.get("seen").asText()));
        submitted.answers().forEach((field, answer) -> {
            if (step.get("answers").has(field)) {
                isTold(answer, step.get("answers").get(field));
            } else {
                assertThat(isEmpty(answer) || seen.has(field))
                        .as("%s of %s", field, submitted)
                        .isTrue();
            }
        });
    }

    private static void isTold(Object answer, JsonNode told) {
        if (answer instanceof Collection<?> several) {
            assertThat(StreamSupport.stream(told.spliterator(), false).map(JsonNode::asText))
                    .isEqualTo(several.stream().map(String::valueOf).toList());
        } else {
            String words = String.valueOf(answer);
            assertThat(told.asText()).isIn(words, new FullText(words.strip()).hash());
        }
    }

    private static boolean isEmpty(Object answer) {
        return answer == null || answer.equals("") || answer.equals(List.of());
    }

    private void nothingIsFoundTwice() {
        assertThat(account.of(number))
                .extracting(line -> line.deed() + " by " + line.by() + ": " + line.body())
                .doesNotHaveDuplicates();
    }

    private void everyTextIsKept() {
        List<String> named = account.of(number).stream()
                .flatMap(line -> line.texts().stream())
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(50).allSatisfy(hash -> assertThat(new FullText(account.text(hash)).hash())
                .isEqualTo(hash));
    }

    private void theActsAreKeptAsTheyAreShown() {
        assertThat(account.of(number, "notice-approved").get(0).texts())
                .containsExactly(notices.last(number).orElseThrow().textHash());
        assertThat(account.of(number, "charter-adopted").get(0).texts())
                .containsExactly(charters.of(number).hash());
        assertThat(account.of(number, "communique-published").get(0).texts())
                .containsExactly(communiques.of(number).publishedHash().orElseThrow());
        assertThat(account.of(number, "letter-delivered"))
                .flatExtracting(Account.Line::texts)
                .containsExactlyInAnyOrderElementsOf(outbox.dispatchesOf(number).stream()
                        .map(Dispatch::textHash)
                        .toList());
    }

    private void nothingIsDoneTwice() {
        int entries = account.of(number).size();

        charters.publish(number);
        communiques.draft(number);
        communiques.publish(number);
        communiqueLetters.writeToMembers(number);
        outbox.dispatchesOf(number).forEach(letter -> outbox.send(letter.id()));

        assertThat(account.of(number)).hasSize(entries);
    }

    @Test
    @DisplayName("says who did it and in which office, and the house where nobody did by hand")
    void authors() {
        theMembersAreInvited();

        assertThat(account.of(number))
                .extracting(line -> line.deed() + " by " + line.by())
                .contains("meeting-convened by provincial.secretary as fes.provincial-secretary")
                .contains("notice-drafted by rapporteur as fes.rapporteur")
                .contains("notice-approved by provincial.secretary as fes.provincial-secretary")
                .contains("member-invited by system", "letter-delivered by system");
        assertThat(account.of(number)).extracting(Account.Line::organ).containsOnly("fes");
    }

    @Test
    @DisplayName("has nothing of an answer that is refused, however far it had come, but that the step was taken")
    void refusedAnswers() {
        theSittingIsOpen();
        does("rapporteur", "record-movement", "person", "youth.one", "movement", "left", "time", "16:00");
        theItemsAreConcluded();
        List<Account.Line> before = account.of(number);

        isRefused("provincial.secretary", "close-sitting", "attendance.moved-later", "time", "15:30", "remark", "");

        assertThat(account.of(number).subList(before.size(), account.of(number).size()))
                .extracting(Account.Line::deed)
                .containsExactly("operation-claim");
    }
}
