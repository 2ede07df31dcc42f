package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.deliberation.ResolutionState;
import org.mithaq.statutes.MajorityRule.Mode;

@DisplayName("A secret ballot")
class SecretBallotStories extends BallotOfFes {

    private static final String CHAIR = "provincial.secretary";

    @Test
    @DisplayName("decides what concerns a person: votes are counted, and the last one closes it")
    void everybodyVotes() {
        isPut("personal");
        theBallotIsOpened();
        assertThat(asked("cast-ballot")).containsExactlyInAnyOrderElementsOf(seated());
        assertThat(sees("candidate", "cast-ballot")).containsOnlyKeys("resolutionText", "rule", "mode");

        vote("for", seated().subList(0, 5));
        vote("abstain", seated().subList(5, 6));
        vote("against", seated().subList(6, 9));

        assertThat(put().isCarried()).isTrue();
        assertThat(put().mode()).isEqualTo(Mode.SECRET_BALLOT);
        assertThat(check("verdict").inputs())
                .isEqualTo(
                        "resolution %s, in favour 5, against 3, abstaining 1, present 9, members 9, quorum 5",
                        put().id());
        theNextFormSays("اعتمد النص: الأصوات الموافقة 5 من أصل 8");
        assertThat(passed("BoundaryEvent_AllVoted")).isTrue();
        assertThat(jdbc.sql(
                                "select deed from ledger_entry where matter = ? and deed in ('ballot-cast', 'poll-closed') order by sequence")
                        .param(number)
                        .query(String.class)
                        .list())
                .hasSize(10)
                .last()
                .isEqualTo("poll-closed");
    }

    @Test
    @DisplayName("is held when a third of those present demand it, even where others demand a roll call")
    void demanded() {
        theSittingIsOpen();
        theItemIsCalled();
        Object[] putting = {"outcome", "resolution", "kind", "orientation", "text", TEXT};
        Object[] byName = and(putting, "rollCallDemandedBy", seated().subList(0, 2));

        isRefused(
                "rapporteur",
                "conclude-item",
                "poll.too-few-demand.SECRET_BALLOT",
                and(byName, "secretBallotDemandedBy", seated().subList(3, 5)));
        assertThat(deliberations.resolutionsOf(number)).isEmpty();
        does("rapporteur", "conclude-item", and(byName, "secretBallotDemandedBy", seated().subList(3, 6)));

        assertThat(put().demandedBy(Mode.SECRET_BALLOT)).containsExactlyInAnyOrderElementsOf(seated().subList(3, 6));
        theBallotIsOpened();
        assertThat(asked("cast-vote")).isEmpty();
        assertThat(asked("cast-ballot")).hasSize(9);
    }

    @Test
    @DisplayName("warns the chair where so few vote that the result itself may tell how somebody did")
    void fewVoters() {
        isPut("personal");

        assertThat(sees(CHAIR, "open-ballot"))
                .containsEntry("voters", "9")
                .extractingByKey("warning")
                .asString()
                .startsWith("عدد المصوتين قليل");
        mayNotDo("rapporteur", "open-ballot", "confirm", true);
        isRefused(CHAIR, "open-ballot", "answer.missing", "confirm", false);
    }

    @Test
    @DisplayName("that ends in a tie rejects, because nobody may know how the chair voted")
    void tie() {
        isPut("personal");
        theBallotIsOpened();
        vote("for", List.of(CHAIR, "deputy.one"));
        vote("against", List.of("candidate", "deputy.two"));
        vote("abstain", List.of("youth.one"));
        does(CHAIR, "close-ballot", "confirm", true);

        assertThat(put().chairVote()).isEmpty();
        assertThat(put().isCarried()).isFalse();
        theNextFormSays("التعادل");
    }

    @Test
    @DisplayName("shows its chair who has voted, and closes by itself at the end of the day")
    void theDayEnds() {
        isPut("personal");
        theBallotIsOpened();
        vote("against", List.of("candidate", "deputy.one"));
        assertThat(sees(CHAIR, "close-ballot")).containsEntry("answered", "2 من أصل 9");
        at("2021-03-14T23:59");

        assertThat(put().tally())
                .hasValueSatisfying(tally -> assertThat(tally.against()).isEqualTo(2));
        assertThat(asked("cast-ballot")).isEmpty();
    }

    @Test
    @DisplayName("takes one vote of each who is there and on the roll, and none that it does not offer")
    void oneVoteEach() {
        isPut("personal");
        theBallotIsOpened();
        isRefused("candidate", "cast-ballot", "answer.not-offered", "vote", "perhaps");
        isRefused("candidate", "cast-ballot", "answer.missing");
        mayNotDo("rapporteur", "cast-ballot", "vote", "for");
        forgesAndThenDoes("candidate", "cast-ballot", List.of("member", "deputy.one"), "vote", "against");
        leaves("deputy.one");

        assertThat(asked("cast-ballot")).hasSize(7).doesNotContain("candidate", "deputy.one");
        vote("for", asked("cast-ballot"));
        assertThat(put().tally()).hasValueSatisfying(tally -> {
            assertThat(tally.inFavour()).isEqualTo(7);
            assertThat(tally.against()).isEqualTo(1);
        });
        assertThat(put().electorate().present()).isEqualTo(9);
    }

    @Test
    @DisplayName("leaves no row that says how somebody voted, while it runs or when it is closed")
    void nothingIsKept() {
        isPut("personal");
        theBallotIsOpened();
        does("candidate", "cast-ballot", "vote", "against");

        assertThat(jdbc.sql("select count(*) from named_vote where resolution = ?")
                        .param(put().id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(deedsOf("candidate"))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body).doesNotContain("against").doesNotContain("AGAINST"));
        vote("for", asked("cast-ballot"));
        assertThat(jdbc.sql("select count(*) from blind_count")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("is not closed by the chair while so few have voted that the result would tell how one of them did")
    void closedTooSoon() {
        isPut("personal");
        theBallotIsOpened();
        does("candidate", "cast-ballot", "vote", "against");
        isRefused(CHAIR, "close-ballot", "ballot.too-few-votes", "confirm", true);
        vote("for", List.of("deputy.one", "deputy.two", "youth.one"));
        isRefused(CHAIR, "close-ballot", "ballot.too-few-votes", "confirm", true);
        vote("for", List.of("youth.two"));
        does(CHAIR, "close-ballot", "confirm", true);

        assertThat(put().tally())
                .hasValueSatisfying(tally -> assertThat(tally.hands()).isEqualTo(5));
    }

    @Test
    @DisplayName("decides nothing without quorum: neither when all who are left have voted, nor at the end of the day")
    void decidesNothingWithoutQuorum() {
        isPut("personal");
        theBallotIsOpened();
        vote("for", seated().subList(0, 3));
        seated().subList(3, 9).forEach(this::leaves);
        assertThat(put().state()).isEqualTo(ResolutionState.PROPOSED);
        at("2021-03-14T23:59");

        assertThat(put().state()).isEqualTo(ResolutionState.ADJOURNED);
        assertThat(put().tally()).isEmpty();
        theNextFormSays("أُجل التصويت");
    }

    @Test
    @DisplayName("closes as soon as the quorum is back when all who are there have voted")
    void quorumBack() {
        isPut("personal");
        theBallotIsOpened();
        vote("for", seated().subList(0, 5));
        seated().subList(5, 8).forEach(this::leaves);
        leaves(seated().get(0));
        leaves(seated().get(8));
        assertThat(put().state()).isEqualTo(ResolutionState.PROPOSED);
        comesBack(seated().get(0));

        assertThat(put().isCarried()).isTrue();
        assertThat(put().tally())
                .hasValueSatisfying(tally -> assertThat(tally.hands()).isEqualTo(5));
        assertThat(openSteps()).containsExactly("conclude-item", "record-movement");
    }

    @Test
    @DisplayName("is suspended while the quorum is lost, and goes on when it is back")
    void withoutQuorum() {
        isPut("personal");
        theBallotIsOpened();
        vote("for", seated().subList(0, 3));
        seated().subList(5, 9).forEach(this::leaves);
        assertThat(openSteps()).doesNotContain("adjourn-vote");
        leaves(seated().get(0));

        isRefused(seated().get(3), "cast-ballot", "quorum.lost", "vote", "for");
        isRefused(CHAIR, "close-ballot", "quorum.lost", "confirm", true);
        assertThat(sees(CHAIR, "adjourn-vote")).containsEntry("voters", "4").containsEntry("quorum", "5");
        comesBack(seated().get(5));

        assertThat(openSteps()).doesNotContain("adjourn-vote");
        vote("against", seated().subList(3, 5));
        assertThat(put().tally())
                .hasValueSatisfying(tally -> assertThat(tally.hands()).isEqualTo(5));
        assertThat(passed("EndEvent_VotingGoesOn")).isTrue();
    }

    @Test
    @DisplayName("is given up by the chair when the quorum does not come back: nothing is decided, no vote is kept")
    void adjourned() {
        isPut("personal");
        theBallotIsOpened();
        vote("for", seated().subList(0, 3));
        seated().subList(4, 9).forEach(this::leaves);
        mayNotDo("rapporteur", "adjourn-vote", "confirm", true);
        isRefused(CHAIR, "adjourn-vote", "answer.missing", "confirm", false);
        does(CHAIR, "adjourn-vote", "confirm", true);

        assertThat(put().state()).isEqualTo(ResolutionState.ADJOURNED);
        assertThat(put().tally()).isEmpty();
        theNextFormSays("أُجل التصويت");
        assertThat(asked("cast-ballot")).isEmpty();
        isRefused(
                "rapporteur",
                "conclude-item",
                "quorum.lost",
                "outcome",
                "resolution",
                "kind",
                "decision",
                "text",
                TEXT);
        does("rapporteur", "conclude-item", "outcome", "adjourned", "reason", "فقدان النصاب");
    }

    private List<String> deedsOf(String login) {
        return jdbc.sql(
                        "select body from ledger_entry where matter = ? and actor = ? and deed in ('step-done', 'ballot-cast')")
                .params(number, login)
                .query(String.class)
                .list();
    }

    private static Object[] and(Object[] answers, String field, Object answer) {
        return Stream.concat(Arrays.stream(answers), Stream.of(field, answer)).toArray();
    }

    private void vote(String choice, List<String> logins) {
        logins.forEach(login -> does(login, "cast-ballot", "vote", choice));
    }
}
