package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.ResolutionState;
import org.mithaq.deliberation.Tally;

@DisplayName("A show of hands")
class ShowOfHandsStories extends BallotOfFes {

    @Test
    @DisplayName("is asked for at once on a decision, and carries it by more than half of the votes cast")
    void carried() {
        isPut("decision");
        assertThat(openSteps()).containsExactly("count-hands", "record-movement");
        assertThat(sees("rapporteur", "count-hands"))
                .containsEntry("resolutionText", TEXT)
                .containsEntry("presentCount", 9)
                .hasEntrySatisfying("rule", rule -> assertThat(rule).asString().contains("1/2", "18"));
        areCounted(hands(4, 3, 2));

        assertThat(put().state()).isEqualTo(ResolutionState.CARRIED);
        assertThat(put().tally()).hasValue(new Tally(4, 3, 2));
        assertThat(passed("EndEvent_ResolutionCarried")).isTrue();
        theNextFormSays("اعتمد النص: الأصوات الموافقة 4 من أصل 7 (الأصوات المعبر عنها)، "
                + "والأغلبية المطلوبة أكثر من 1/2، أي 4 (المادة 18).");
        assertThat(check("verdict").verdict()).isEqualTo("carried");
        assertThat(check("verdict").article()).isEqualTo("18");
        assertThat(check("verdict").inputs())
                .isEqualTo(
                        "resolution %s, in favour 4, against 3, abstaining 2, present 9, members 9, quorum 5",
                        put().id());
    }

    @Test
    @DisplayName("rejects a decision that has no more than half of the votes cast")
    void lost() {
        isPut("decision");
        areCounted(hands(3, 4, 2));

        assertThat(put().state()).isEqualTo(ResolutionState.REJECTED);
        assertThat(passed("EndEvent_ResolutionRejected")).isTrue();
        theNextFormSays("رفض النص: الأصوات الموافقة 3 من أصل 7 (الأصوات المعبر عنها)، "
                + "والأغلبية المطلوبة أكثر من 1/2، أي 4 (المادة 18).");
        assertThat(check("verdict").verdict()).isEqualTo("rejected");
    }

    @Test
    @DisplayName("in which nobody votes for or against rejects, even under a chair who would")
    void nobodyVotes() {
        isPut("decision");
        areCounted(hands(0, 0, 5, "for"));

        assertThat(put().state()).isEqualTo(ResolutionState.REJECTED);
        assertThat(put().chairVote()).isEmpty();
        theNextFormSays("رفض النص: لم يعبر أي صوت عن الموافقة أو المعارضة (المادة 18).");
    }

    @Test
    @DisplayName("that ends in a tie rejects an orientation, whatever the chair's vote")
    void tieRejects() {
        isPut("orientation");
        objects("deputy.one");
        areCounted(hands(4, 4, 1, "for"));

        assertThat(put().state()).isEqualTo(ResolutionState.REJECTED);
        assertThat(put().chairVote()).isEmpty();
        theNextFormSays("رفض النص: الأصوات الموافقة 4 ومثلها معارضة، والتعادل يعد رفضا (المادة 18).");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"for, CARRIED", "against, REJECTED", "abstain, REJECTED"})
    @DisplayName("that ends in a tie on a decision waits for the chair's vote, and follows it")
    void chairDecides(String vote, ResolutionState state) {
        isPut("decision");
        areRefused("ballot.chair-vote-missing", hands(4, 4, 1));
        areCounted(hands(4, 4, 1, vote));

        Choice kept = Choice.valueOf(vote.toUpperCase(Locale.ROOT));
        assertThat(put().state()).isEqualTo(state);
        assertThat(put().chairVote()).hasValue(kept);
        assertThat(check("verdict").inputs()).endsWith(", chair " + kept);
        theNextFormSays("الأصوات الموافقة 4 ومثلها معارضة");
    }

    @Test
    @DisplayName("leaves no tie to a chair who has left")
    void chairHasLeft() {
        isPut("decision");
        leaves("provincial.secretary");
        areRefused("ballot.chair-has-left", hands(4, 4, 0, "for"));
        areRefused("ballot.chair-has-left", hands(4, 4, 0, "against"));
        areCounted(hands(4, 4, 0, "abstain"));

        assertThat(put().state()).isEqualTo(ResolutionState.REJECTED);
        theNextFormSays("ولم تصوت الرئاسة لا بالموافقة ولا بالمعارضة فبقي التعادل قائما");
    }

    @Test
    @DisplayName("in which everybody there voted has the chair's vote among them")
    void chairHasVoted() {
        isPut("decision");
        leaves("deputy.one");
        areRefused("ballot.chair-has-voted", hands(4, 4, 0, "abstain"));
        areCounted(hands(4, 4, 0, "against"));

        assertThat(put().state()).isEqualTo(ResolutionState.REJECTED);
    }

    @Test
    @DisplayName("has no more hands than members are there at that moment")
    void moreHandsThanPresent() {
        isPut("decision");
        areRefused("ballot.more-hands-than-present", hands(6, 3, 1));
        leaves("deputy.one");
        leaves("deputy.two");
        assertThat(sees("rapporteur", "count-hands")).containsEntry("presentCount", 7);
        areRefused("ballot.more-hands-than-present", hands(5, 3, 0));
        does("rapporteur", "record-movement", "person", "deputy.two", "movement", "arrived", "time", "16:30");
        areCounted(hands(5, 3, 0));

        assertThat(put().electorate().present()).isEqualTo(8);
        assertThat(put().electorate().members()).isEqualTo(9);
        assertThat(put().isCarried()).isTrue();
    }

    @Test
    @DisplayName("is counted in whole hands")
    void noCounts() {
        isPut("decision");
        for (Object noCount : new Object[] {-1, 2.5, "seven", "99999999999"}) {
            areRefused("answer.no-count", hands(noCount, 0, 0));
            areRefused("answer.no-count", hands(0, noCount, 0));
            areRefused("answer.no-count", hands(0, 0, noCount));
        }
        areRefused("answer.no-count", hands(4, "", 0));
        areRefused("answer.not-offered", hands(4, 4, 0, "both"));

        assertThat(put().tally()).isEmpty();
    }

    private void areCounted(Object[] hands) {
        does("rapporteur", "count-hands", hands);
    }

    private void areRefused(String refusal, Object[] hands) {
        isRefused("rapporteur", "count-hands", refusal, hands);
    }
}
