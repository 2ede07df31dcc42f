package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.NamedVote;
import org.mithaq.deliberation.Poll;
import org.mithaq.deliberation.Tally;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Office;
import org.mithaq.statutes.LegalCheck;
import org.mithaq.statutes.WeightRule;
import org.springframework.beans.factory.annotation.Autowired;

/** At national level the regional secretary has three votes, and every other member one. */
@DisplayName("A heavier vote")
class WeightStories extends SittingsByProxy {

    private static final String HEAVY = "regional.secretary";
    private static final String[] SIX = {CHAIR, HOLDER, "deputy.two", "candidate", "women.president", "youth.one"};

    @Autowired
    Poll poll;

    @Autowired
    Membership membership;

    @Test
    @DisplayName("counts in a roll call for what it weighs, in whoever’s hands it is, and for the quorum as one member")
    void byName() {
        areCalledBy("NATIONAL");
        represents(HOLDER, HEAVY);
        aNationalSitting("decision", SIX);
        assertThat(sees(CHAIR, "open-ballot")).containsEntry("voters", "7").containsEntry("votes", "9");
        theBallotIsOpened();
        assertThat(seesOf(HOLDER, ballotOf(HEAVY, "cast-vote"))).containsEntry("weight", 3);
        assertThat(sees("candidate", "cast-vote")).doesNotContainKey("weight");

        votesFor(HEAVY, HOLDER, "cast-vote", "vote", "against");
        for (String login : List.of(SIX)) {
            votes(login, "cast-vote", "vote", login.startsWith("deputy") ? "against" : "for");
        }

        assertThat(poll.votes(put().id())).contains(new NamedVote(HEAVY, HOLDER, 3, Choice.AGAINST));
        assertThat(put().isCarried()).isFalse();
        theNextFormSays("رفض النص: الأصوات الموافقة 4 من أصل 9");
        theNextFormSays("المعارضون (الأصوات: 5): ");
        theNextFormSays("الأمين العام الجهوي (بواسطة نائب برلماني) (الأصوات: 3)");
        assertThat(check("verdict").inputs())
                .isEqualTo(
                        "resolution %s, in favour 4, against 5, abstaining 0, present 7, members 9, quorum 5, for quorum 6, votes present 9, votes of all 11",
                        put().id());
        assertThat(check("weights"))
                .extracting(LegalCheck::inputs, LegalCheck::verdict, LegalCheck::article)
                .containsExactly("ballot %s, voters 7, votes 9".formatted(put().id()), "regional-secretary 3", "30");
        assertThat(told("poll-opened")).singleElement().asString().contains("\"voters\":7", "\"votes\":9");
        assertThat(told("vote-cast"))
                .hasSize(7)
                .filteredOn(deed -> deed.toString().contains("weight"))
                .singleElement()
                .asString()
                .contains("\"weight\":3");
    }

    @Test
    @DisplayName("counts in secret for what it weighs; the ballot is not closed while few of one weight have voted")
    void inSecret() {
        areCalledBy("NATIONAL");
        aNationalSitting("personal", and(List.of(SIX), HEAVY).toArray(String[]::new));
        theBallotIsOpened();

        votes(HEAVY, "cast-ballot", "vote", "for");
        isRefused(CHAIR, "close-ballot", "ballot.too-few-votes", "confirm", true);
        votes(HOLDER, "cast-ballot", "vote", "for");
        votes("deputy.two", "cast-ballot", "vote", "against");
        votes("candidate", "cast-ballot", "vote", "against");
        isRefused(CHAIR, "close-ballot", "ballot.too-few-alike", "confirm", true);
        votes("youth.one", "cast-ballot", "vote", "abstain");
        does(CHAIR, "close-ballot", "confirm", true);

        assertThat(put().tally()).hasValue(new Tally(4, 2, 1));
        assertThat(put().electorate().present()).isEqualTo(7);
        assertThat(put().electorate().votesPresent()).isEqualTo(9);
        assertThat(told("ballot-cast")).hasSize(5);
        assertThat(told("poll-closed")).singleElement().asString().contains("\"notVoted\":2");
    }

    @Test
    @DisplayName("elects for what it weighs; the chair is warned where so few weigh the same that the result may tell")
    void elects() {
        areCalledBy("NATIONAL");
        sit(and(List.of(SIX), HEAVY).toArray(String[]::new));
        theSittingIsOpened();
        theItemIsCalled();
        does("rapporteur", "conclude-item", "outcome", "election");
        does("rapporteur", "announce-election", "office", "fes.communications", "seats", 1);
        for (String login : asked("nominate")) {
            does(login, "nominate", "answer", login.startsWith("deputy") ? "myself" : "nobody");
        }
        assertThat(sees(CHAIR, "open-election").get("warning")).asString().contains("أوزان");
        does(CHAIR, "open-election", "answer", "open");
        assertThat(sees(HEAVY, "elect")).containsEntry("weight", 3);
        votes(HEAVY, "elect", "chosen", List.of("deputy.two"));
        votes("deputy.two", "elect", "chosen", List.of("deputy.two"));
        votes("candidate", "elect", "chosen", List.of("deputy.two"));
        for (String login : asked("elect")) {
            votes(login, "elect", "chosen", List.of(HOLDER));
        }

        assertThat(told("round-counted"))
                .singleElement()
                .asString()
                .contains(
                        "\"present\":7", "\"ballots\":7", "\"votesCast\":9", "{\"member\":\"deputy.two\",\"votes\":5}");
        assertThat(told("members-elected")).singleElement().asString().contains("[\"deputy.two\"]");
        assertThat(sees("rapporteur", "conclude-item").get("decided"))
                .asString()
                .contains("انتُخب في الدور الأول 1 من أصل 1؛ مجموع الأصوات 9");
    }

    @Test
    @DisplayName("is counted among the hands for what it weighs")
    void hands() {
        areCalledBy("NATIONAL");
        aNationalSitting("orientation", and(List.of(SIX), HEAVY).toArray(String[]::new));
        does(CHAIR, "declare-consensus", "objections", List.of(HEAVY));
        assertThat(sees("rapporteur", "count-hands"))
                .containsEntry("presentCount", 7)
                .containsEntry("votes", "9")
                .containsEntry("heavier", "الأمين العام الجهوي (الأصوات: 3)");
        isRefused("rapporteur", "count-hands", "ballot.more-hands-than-present", hands(5, 5, 0));
        does("rapporteur", "count-hands", hands(5, 4, 0));

        assertThat(put().isCarried()).isTrue();
        assertThat(put().electorate().members()).isEqualTo(9);
        assertThat(put().electorate().votesOfAll()).isEqualTo(11);
        assertThat(check("weights").inputs()).isEqualTo("ballot %s, voters 7, votes 9".formatted(put().id()));
        assertThat(told("hands-counted"))
                .singleElement()
                .asString()
                .contains("\"votesPresent\":9", "\"votesOfAll\":11");
    }

    @Test
    @DisplayName("is an ordinary one as soon as the mandate is over, and where the statutes know none")
    void ordinary() {
        areCalledBy("NATIONAL");
        jdbc.sql("update mandate set until_day = date '2021-03-13' where member = ?")
                .param(HEAVY)
                .update();
        try {
            aNationalSitting("decision", and(List.of(SIX), HEAVY).toArray(String[]::new));
            assertThat(sees(CHAIR, "open-ballot")).containsEntry("voters", "7").containsEntry("votes", "");
            theBallotIsOpened();
            assertThat(sees(HEAVY, "cast-vote")).doesNotContainKey("weight");
        } finally {
            jdbc.sql("update mandate set until_day = null where member = ?")
                    .param(HEAVY)
                    .update();
        }
    }

    @Test
    @DisplayName("is that of an office that there is, in every organ of the level, those of the branches as well")
    void known() {
        WeightRule rule = statutes.weights(List.of("women-national", "national"));

        assertThat(rule.heavier()).containsExactly(entry("regional-secretary", 3));
        assertThat(membership.offices()).extracting(Office::key).containsAll(rule.offices());
        assertThat(statutes.weights(List.of("provincial", "regional", "national"))
                        .differs())
                .isFalse();
    }

    private void aNationalSitting(String kind, String... there) {
        sit(there);
        theSittingIsOpened();
        theItemIsCalled();
        aResolutionIsPut(kind, TEXT);
    }
}
