package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.NamedVote;
import org.mithaq.deliberation.Poll;
import org.mithaq.statutes.MajorityRule.Mode;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A roll call")
class RollCallStories extends BallotOfFes {

    @Autowired
    Poll poll;

    @Test
    @DisplayName("is demanded by a fifth of those present; each votes by name, and the last vote closes it")
    void everybodyVotes() {
        isDemandedBy("orientation", "deputy.one", "deputy.two");
        assertThat(asked("cast-vote")).containsExactlyInAnyOrderElementsOf(seated());
        assertThat(sees("candidate", "cast-vote")).containsEntry("resolutionText", TEXT);
        assertThat(put().demandedBy(Mode.ROLL_CALL)).containsExactly("deputy.one", "deputy.two");

        vote("for", seated().subList(0, 5));
        vote("abstain", seated().subList(5, 6));
        vote("against", seated().subList(6, 9));

        assertThat(put().isCarried()).isTrue();
        assertThat(put().mode()).isEqualTo(Mode.ROLL_CALL);
        assertThat(poll.votes(put().id()))
                .extracting(NamedVote::member, NamedVote::choice)
                .contains(tuple(seated().get(0), Choice.FOR), tuple(seated().get(8), Choice.AGAINST))
                .hasSize(9);
        assertThat(check("verdict").inputs())
                .isEqualTo(
                        "resolution %s, in favour 5, against 3, abstaining 1, present 9, members 9, quorum 5",
                        put().id());
        theNextFormSays("اعتمد النص: الأصوات الموافقة 5 من أصل 8");
        assertThat(passed("BoundaryEvent_AllVoted")).isTrue();
    }

    @Test
    @DisplayName("is not closed while some have no ballot yet")
    void notYetAsked() {
        theBallotIsDemanded("decision", "deputy.one", "deputy.two");
        whileTheEngineRests(() -> {
            theBallotIsOpened();
            isRefused("provincial.secretary", "close-ballot", "consultation.not-all-asked", "confirm", true);
        });
        letTheEngineWork();

        does("provincial.secretary", "close-ballot", "confirm", true);
        assertThat(put().isCarried()).isFalse();
    }

    @Test
    @DisplayName("is not held when too few demand it, or somebody who is not there")
    void tooFew() {
        theSittingIsOpen();
        theItemIsCalled();
        Object[] putting = {"outcome", "resolution", "kind", "orientation", "text", TEXT, "rollCallDemandedBy"};

        isRefused(
                "rapporteur",
                "conclude-item",
                "poll.too-few-demand.ROLL_CALL",
                CharterOfFes.with(putting, List.of("candidate")));
        leaves("youth.one");
        isRefused(
                "rapporteur",
                "conclude-item",
                "answer.not-offered",
                CharterOfFes.with(putting, List.of("candidate", "youth.one")));
        assertThat(deliberations.resolutionsOf(number)).isEmpty();
    }

    @Test
    @DisplayName("is closed by the chair, who sees how many have voted, and not how")
    void closedByTheChair() {
        isDemandedBy("decision", "deputy.one", "deputy.two");
        vote("for", List.of("candidate", "deputy.one"));
        assertThat(sees("provincial.secretary", "close-ballot"))
                .containsOnlyKeys("resolutionText", "rule", "mode", "answered", "open")
                .containsEntry("answered", "2 من أصل 9");

        isRefused("provincial.secretary", "close-ballot", "answer.missing", "confirm", false);
        mayNotDo("rapporteur", "close-ballot", "confirm", true);
        does("provincial.secretary", "close-ballot", "confirm", true);

        assertThat(put().tally()).hasValueSatisfying(tally -> {
            assertThat(tally.inFavour()).isEqualTo(2);
            assertThat(tally.hands()).isEqualTo(2);
        });
        assertThat(put().isCarried()).isTrue();
        assertThat(put().electorate().present()).isEqualTo(9);
        assertThat(passed("EndEvent_VoteMissing")).isTrue();
        assertThat(openSteps()).containsExactly("conclude-item", "record-movement");
    }

    @Test
    @DisplayName("calls those who were there when it opened: not who comes later, nor who leaves before voting")
    void frozen() {
        theSittingBeginsWith(seated().subList(0, 8));
        theSittingIsOpened();
        theItemIsCalled();
        does(
                "rapporteur",
                "conclude-item",
                "outcome",
                "resolution",
                "kind",
                "orientation",
                "text",
                TEXT,
                "rollCallDemandedBy",
                List.of("deputy.one", "deputy.two"));
        theBallotIsOpened();
        String late = seated().get(8);
        does("rapporteur", "record-movement", "person", late, "movement", "arrived", "time", "16:00");
        leaves("candidate");
        assertThat(asked("cast-vote")).hasSize(7).doesNotContain(late, "candidate");

        vote("against", asked("cast-vote"));
        assertThat(put().electorate().present()).isEqualTo(8);
        assertThat(poll.votes(put().id()))
                .hasSize(8)
                .contains(new NamedVote("candidate", null, 1, null))
                .extracting(NamedVote::member)
                .doesNotContain(late);
        assertThat(put().isCarried()).isFalse();
        theNextFormSays("المعارضون (7): ");
        theNextFormSays("من لم يصوتوا (1): مرشحة للبرلمان");
    }

    @Test
    @DisplayName("that ends in a tie is decided by the vote that the chair has cast, where the statutes say so")
    void tie() {
        isDemandedBy("decision", "deputy.one", "deputy.two");
        vote("for", List.of("provincial.secretary", "deputy.one"));
        vote("against", List.of("candidate", "deputy.two"));
        does("provincial.secretary", "close-ballot", "confirm", true);

        assertThat(put().chairVote()).hasValue(Choice.FOR);
        assertThat(put().isCarried()).isTrue();
    }

    @Test
    @DisplayName("closes by itself at the end of the day")
    void theDayEnds() {
        isDemandedBy("decision", "deputy.one", "deputy.two");
        vote("against", List.of("candidate"));
        at("2021-03-14T23:59");

        assertThat(put().isCarried()).isFalse();
        assertThat(passed("BoundaryEvent_VotingDeadline")).isTrue();
        assertThat(asked("cast-vote")).isEmpty();
    }

    @Test
    @DisplayName("takes one vote of each in their own name, and none that the form does not offer")
    void oneVoteEach() {
        isDemandedBy("decision", "deputy.one", "deputy.two");
        isRefused("candidate", "cast-vote", "answer.not-offered", "vote", "perhaps");
        mayNotDo("rapporteur", "cast-vote", "vote", "for");
        forgesAndThenDoes("candidate", "cast-vote", List.of("member", "deputy.one"), "vote", "against");

        assertThat(asked("cast-vote")).hasSize(8).doesNotContain("candidate");
        assertThat(poll.votes(put().id())).contains(new NamedVote("candidate", null, 1, Choice.AGAINST));
    }

    private void isDemandedBy(String kind, String... logins) {
        theBallotIsDemanded(kind, logins);
        theBallotIsOpened();
    }

    private void theBallotIsDemanded(String kind, String... logins) {
        theSittingIsOpen();
        theItemIsCalled();
        does(
                "rapporteur",
                "conclude-item",
                "outcome",
                "resolution",
                "kind",
                kind,
                "text",
                TEXT,
                "rollCallDemandedBy",
                List.of(logins));
    }

    private void vote(String choice, List<String> logins) {
        logins.forEach(login -> does(login, "cast-vote", "vote", choice));
    }
}
