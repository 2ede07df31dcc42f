package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.ballot.Voice;
import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.NamedVote;
import org.mithaq.deliberation.Poll;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.language.Refusal;
import org.mithaq.proxy.Proxy;
import org.mithaq.statutes.LegalCheck;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A proxy")
class ProxyStories extends SittingsByProxy {

    private static final String[] FOUR = {CHAIR, HOLDER, "deputy.two", "candidate"};
    private static final String[] SIX = {CHAIR, HOLDER, "deputy.two", "candidate", "women.president", "youth.one"};

    @Autowired
    Poll poll;

    @Test
    @DisplayName("is given by nobody where the statutes know none, nor for a meeting to which one is not called")
    void notAllowed() {
        theMembersAreInvited();
        mayNotBegin(GIVER, "proxy.none-allowed", "meeting", number);
        mayNotBegin(GIVER, "proxy.no-sitting", "meeting", "FES-1999-001");
        mayNotBegin("rapporteur", "proxy.none-awaited");
        aMeetingIsConvened();
        theNoticeIsDrafted("2021-03-15");
        does(CHAIR, "approve-notice", "decision", "approve");
        mayNotBegin(GIVER, "proxy.several-meetings");
    }

    @Test
    @DisplayName(
            "counts for the quorum where the statutes say so, and is a ballot of its own in the hand of its holder")
    void inSecret() {
        areCalledBy("REGIONAL");
        begins(GIVER, "meeting", number);
        isRefused(GIVER, "give-proxy", "proxy.no-document", "what", "give", "holder", HOLDER);
        assertThatThrownBy(() -> proxies.attach(proxyOf(GIVER).key(), "<html>".getBytes()))
                .isInstanceOf(Refusal.class);
        proxies.attach(proxyOf(GIVER).key(), MANDATE);
        does(GIVER, "give-proxy", "what", "give", "holder", HOLDER);
        assertThat(sees("rapporteur", "accept-proxy"))
                .containsEntry("giver", "عضو منظمة الشباب (3)")
                .containsEntry("address", "/proxies/" + proxyOf(GIVER).key());
        mayNotDo(HOLDER, "accept-proxy", "decision", "accept");
        does("rapporteur", "accept-proxy", "decision", "accept");
        assertThat(check("proxies"))
                .extracting(LegalCheck::verdict, LegalCheck::article)
                .containsExactly("counted for the quorum", "29");

        sit(FOUR);
        assertThat(check("quorum").inputs()).isEqualTo("present 4, represented 1, members 9, share 1/2");
        theSittingIsOpened();
        theItemIsCalled();
        aResolutionIsPut("personal", TEXT);
        assertThat(sees(CHAIR, "open-ballot")).containsEntry("voters", "5");
        theBallotIsOpened();
        assertThat(asked("cast-ballot")).isEqualTo(and(List.of(FOUR), HOLDER));
        assertThat(seesOf(HOLDER, ballotOf(GIVER, "cast-ballot"))).containsEntry("inNameOf", "عضو منظمة الشباب (3)");

        votesFor(GIVER, HOLDER, "cast-ballot", "vote", "against");
        for (String login : FOUR) {
            votes(login, "cast-ballot", "vote", "for");
        }

        assertThat(check("verdict").inputs())
                .isEqualTo(
                        "resolution %s, in favour 4, against 1, abstaining 0, present 5, members 9, quorum 5",
                        put().id());
        assertThat(told("vote-cast-by-proxy"))
                .singleElement()
                .asString()
                .contains(GIVER)
                .doesNotContain("gainst");
        assertThat(told("proxy-given"))
                .singleElement()
                .asString()
                .contains(proxies.paperOf(proxyOf(GIVER)).orElseThrow().hash());
    }

    @Test
    @DisplayName("in a roll call is told with whoever voted, and counts for no quorum where the statutes say so")
    void byName() {
        areCalledBy("NATIONAL");
        represents(HOLDER, GIVER);
        represents(HOLDER, "youth.two");
        sit(SIX);
        theSittingIsOpened();
        theItemIsCalled();
        aResolutionIsPut("decision", TEXT);
        theBallotIsOpened();
        assertThat(asked("cast-vote")).isEqualTo(and(List.of(SIX), HOLDER, HOLDER));

        votesFor(GIVER, HOLDER, "cast-vote", "vote", "against");
        votesFor("youth.two", HOLDER, "cast-vote", "vote", "for");
        for (String login : SIX) {
            votes(login, "cast-vote", "vote", "for");
        }

        assertThat(poll.votes(put().id()))
                .hasSize(8)
                .contains(new NamedVote(GIVER, HOLDER, 1, Choice.AGAINST), new NamedVote(HOLDER, null, 1, Choice.FOR));
        theNextFormSays("عضو منظمة الشباب (3) (بواسطة نائب برلماني)");
        assertThat(check("verdict").inputs())
                .isEqualTo(
                        "resolution %s, in favour 7, against 1, abstaining 0, present 8, members 9, quorum 5, for quorum 6, votes present 8, votes of all 11",
                        put().id());
    }

    @Test
    @DisplayName(
            "is cast by nobody but its holder, and nobody waits for it once they have left; their quorum goes with them")
    void holderLeaves() {
        areCalledBy("REGIONAL");
        represents(HOLDER, GIVER);
        sit(FOUR);
        theSittingIsOpened();
        theItemIsCalled();
        aResolutionIsPut("personal", TEXT);
        theBallotIsOpened();
        assertThatThrownBy(() -> poll.castInSecret(new Voice(number, GIVER, "candidate"), Choice.FOR))
                .hasMessage("roll.not-in-hand");
        assertThatThrownBy(() -> poll.castInSecret(new Voice(number, GIVER, GIVER), Choice.FOR))
                .hasMessage("roll.not-in-hand");

        leaves(HOLDER);

        isRefused("candidate", "cast-ballot", "quorum.lost", "vote", "for");
        assertThat(sees(CHAIR, "adjourn-vote")).containsEntry("voters", "3");
        comesBack(HOLDER);
        assertThat(openSteps()).doesNotContain("adjourn-vote");
        assertThat(asked("cast-ballot")).doesNotContain(HOLDER);
        asked("cast-ballot").forEach(login -> votes(login, "cast-ballot", "vote", "for"));
        assertThat(put().electorate().present()).isEqualTo(5);
        assertThat(put().isCarried()).isTrue();
    }

    @Test
    @DisplayName("lapses when its giver comes, who votes from the next ballot on; that which is open goes on as it was")
    void giverComes() {
        areCalledBy("NATIONAL");
        represents(HOLDER, GIVER);
        represents(HOLDER, "youth.two");
        gives("regional.secretary", "candidate");
        sit(SIX);
        theSittingIsOpened();
        comesBack("youth.two");
        comesBack("regional.secretary");
        assertThat(proxyOf("youth.two").state()).isEqualTo(Proxy.State.LAPSED);
        assertThat(openSteps()).doesNotContain("accept-proxy");
        theItemIsCalled();
        aResolutionIsPut("personal", TEXT);
        theBallotIsOpened();
        comesBack(GIVER);

        assertThat(asked("cast-ballot")).isEqualTo(and(List.of(SIX), HOLDER, "youth.two", "regional.secretary"));
        votesFor(GIVER, HOLDER, "cast-ballot", "vote", "for");
        for (String login : asked("cast-ballot")) {
            votes(login, "cast-ballot", "vote", "for");
        }
        assertThat(put().electorate().present()).isEqualTo(9);
        assertThat(passed("StartEvent_ProxyLapsed")).isTrue();
        assertThat(told("proxy-lapsed")).hasSize(3);
        mayNotBegin(GIVER, "proxy.giver-is-there", "meeting", number);
    }

    @Test
    @DisplayName("is withdrawn while no ballot is open in which it counts, and may then be given to another")
    void withdrawn() {
        areCalledBy("REGIONAL");
        represents(HOLDER, GIVER);
        mayNotBegin(GIVER, "proxy.given-already", "meeting", number);
        sit(SIX);
        theSittingIsOpened();
        theItemIsCalled();
        aResolutionIsPut("personal", TEXT);
        theBallotIsOpened();
        isRefused(GIVER, "withdraw-proxy", "proxy.votes-now", "confirm", true);
        does(CHAIR, "close-ballot", "confirm", true);
        does(GIVER, "withdraw-proxy", "confirm", true);

        assertThat(passed("EndEvent_ProxyWithdrawn")).isTrue();
        assertThat(proxyOf(GIVER).state()).isEqualTo(Proxy.State.WITHDRAWN);
        represents("candidate", GIVER);
        begins("youth.two", "meeting", number);
        does("youth.two", "give-proxy", "what", "withdraw");
        assertThat(passed("EndEvent_RequestWithdrawn")).isTrue();
    }

    @Test
    @DisplayName(
            "is not given to oneself, to somebody outside the organ, in a chain, or to whoever holds as many as one may")
    void rules() {
        areCalledBy("REGIONAL");
        represents(HOLDER, GIVER);
        attaches("youth.two");
        isRefused("youth.two", "give-proxy", "proxy.oneself", "what", "give", "holder", "youth.two");
        isRefused("youth.two", "give-proxy", "proxy.no-member", "what", "give", "holder", "rapporteur");
        isRefused("youth.two", "give-proxy", "member.unknown", "what", "give", "holder", "nobody");
        isRefused("youth.two", "give-proxy", "answer.missing", "what", "give");
        isRefused("youth.two", "give-proxy", "proxy.chain", "what", "give", "holder", GIVER);
        isRefused("youth.two", "give-proxy", "proxy.too-many", "what", "give", "holder", HOLDER);
        attaches(HOLDER);
        isRefused(HOLDER, "give-proxy", "proxy.chain", "what", "give", "holder", "candidate");
        does("youth.two", "give-proxy", "what", "give", "holder", "CANDIDATE@example.org");
        assertThatThrownBy(() -> proxies.attach(proxyOf("youth.two").key(), MANDATE))
                .hasMessage("proxy.decided-already");

        jdbc.sql("insert into mandate (member, office, organ, from_day, decision) "
                        + "values ('candidate', 'rapporteur', 'fes', date '2021-01-01', 'رواية')")
                .update();
        isRefused("candidate", "accept-proxy", "proxy.own-case", "decision", "accept");
        tasks.setAssignee(openTasks("accept-proxy").get(0).getId(), null);
        isRefused("rapporteur", "accept-proxy", "answer.missing", "decision", "refuse");
        does("rapporteur", "accept-proxy", "decision", "refuse", "reason", "التوقيع غير مقروء");
        assertThat(passed("EndEvent_ProxyRefused")).isTrue();
        assertThat(proxyOf("youth.two").reason()).isEqualTo("التوقيع غير مقروء");
    }

    @Test
    @DisplayName(
            "is accepted for one of two who gave it to the same member at the same moment, where one may hold no more")
    void atOnce() throws Exception {
        areCalledBy("REGIONAL");
        gives(GIVER, HOLDER);
        gives("youth.two", HOLDER);
        List<Task> waiting = List.of(waitingStep("accept-proxy", GIVER), waitingStep("accept-proxy", "youth.two"));
        waiting.forEach(task -> tasks.setAssignee(task.getId(), "rapporteur"));

        assertThat(acceptedAtOnce(waiting)).containsExactly("proxy.too-many");
        assertThat(List.of(proxyOf(GIVER).state(), proxyOf("youth.two").state()))
                .containsExactlyInAnyOrder(Proxy.State.ACCEPTED, Proxy.State.GIVEN);
    }

    @Test
    @DisplayName("does not put on the roll whose membership has ended, and neither does having come")
    void membershipEnds() {
        areCalledBy("REGIONAL");
        represents(HOLDER, GIVER);
        sit(SIX);
        theSittingIsOpened();
        theItemIsCalled();
        aResolutionIsPut("personal", TEXT);
        jdbc.sql("update member set left_on = date '2021-03-13' where login in (?, 'women.president')")
                .param(GIVER)
                .update();
        theBallotIsOpened();

        assertThat(asked("cast-ballot")).isEqualTo(and(List.of(CHAIR, HOLDER, "deputy.two", "candidate", "youth.one")));
        asked("cast-ballot").forEach(login -> votes(login, "cast-ballot", "vote", "for"));
        assertThat(put().electorate().present()).isEqualTo(5);
    }

    @Test
    @DisplayName("raises a hand as well, and no more than that")
    void hands() {
        areCalledBy("REGIONAL");
        represents(HOLDER, GIVER);
        sit(SIX);
        theSittingIsOpened();
        theItemIsCalled();
        aResolutionIsPut("decision", TEXT);
        assertThat(sees("rapporteur", "count-hands")).containsEntry("presentCount", 7);
        isRefused("rapporteur", "count-hands", "ballot.more-hands-than-present", hands(8, 0, 0));
        does("rapporteur", "count-hands", hands(4, 3, 0));
        assertThat(put().electorate().present()).isEqualTo(7);
        assertThat(put().isCarried()).isTrue();
    }

    @Test
    @DisplayName("elects as well")
    void elects() {
        areCalledBy("REGIONAL");
        represents(HOLDER, GIVER);
        sit(FOUR);
        theSittingIsOpened();
        theItemIsCalled();
        does("rapporteur", "conclude-item", "outcome", "election");
        does("rapporteur", "announce-election", "office", "fes.communications", "seats", 1);
        for (String login : FOUR) {
            does(login, "nominate", "answer", login.equals("candidate") ? "myself" : "nobody");
        }
        does(CHAIR, "open-election", "answer", "open");
        assertThat(asked("elect")).isEqualTo(and(List.of(FOUR), HOLDER));
        votesFor(GIVER, HOLDER, "elect", "chosen", List.of("candidate"));
        for (String login : FOUR) {
            votes(login, "elect", "chosen", List.of("blank-ballot"));
        }
        assertThat(told("round-counted")).singleElement().asString().contains("\"present\":5", "\"ballots\":5");
    }

    @Test
    @DisplayName("is given for one sitting: it is over with it, and when the organ is called to another day")
    void over() {
        areCalledBy("REGIONAL");
        represents(HOLDER, GIVER);
        gives("youth.two", "candidate");
        begins("youth.one", "meeting", number);
        sit(CHAIR, HOLDER);
        assertThat(meeting().convocation()).isEqualTo(2);
        assertThat(openSteps()).doesNotContain("give-proxy", "accept-proxy", "withdraw-proxy");
        assertThat(proxyOf("youth.two").state()).isEqualTo(Proxy.State.LAPSED);

        represents("candidate", GIVER);
        at(meeting().startsAt().toString());
        does("rapporteur", "record-attendance", "present", List.of(SIX), "guests", "", "time", "15:00");
        theSittingIsOpened();
        theItemsAreConcluded();
        theSittingIsClosed();
        assertThat(openSteps()).doesNotContain("withdraw-proxy");
        mayNotBegin("youth.two", "proxy.no-sitting", "meeting", number);
    }

    private List<String> acceptedAtOnce(List<Task> waiting) throws Exception {
        CyclicBarrier moment = new CyclicBarrier(waiting.size());
        ExecutorService keepers = Executors.newFixedThreadPool(waiting.size());
        try {
            List<Callable<String>> deeds = new ArrayList<>();
            waiting.forEach(task -> deeds.add(() -> {
                moment.await();
                return accepts(task);
            }));
            List<String> refusals = new ArrayList<>();
            for (Future<String> outcome : keepers.invokeAll(deeds)) {
                refusals.add(outcome.get());
            }
            return refusals.stream().filter(refusal -> !refusal.isEmpty()).toList();
        } finally {
            keepers.shutdown();
        }
    }

    private String accepts(Task task) {
        actingAs("rapporteur");
        try {
            forms.submitTaskForm(task.getId(), answers("decision", "accept"));
            return "";
        } catch (RefusedAnswer refused) {
            return refused.refusal().key();
        } finally {
            identity.clearAuthentication();
        }
    }
}
