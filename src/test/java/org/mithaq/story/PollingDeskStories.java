package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.ballot.PollingDesk;
import org.mithaq.language.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The polling desk")
@TestPropertySource(
        properties = {
            "mithaq.called-up-at-once=3",
            "mithaq.asked-at-once=3",
            "spring.datasource.url=jdbc:h2:mem:polling-desk;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=500"
        })
class PollingDeskStories extends SittingsByProxy {

    @Autowired
    PollingDesk desk;

    @Autowired
    TransactionTemplate deed;

    @Test
    @DisplayName("calls all on the roll as soon as it is frozen, and has them come again until they are called up")
    void beforeTheyAreCalledUp() {
        isPut("personal");
        assertThat(called()).isEmpty();
        whileTheEngineRests(() -> {
            theBallotIsOpened();
            assertThat(called()).containsExactlyInAnyOrderElementsOf(seated());
            assertThat(desk.handOut(number, "candidate")).isEmpty();
            assertThat(asked("cast-ballot")).isEmpty();
        });
        letTheEngineWork();

        everybodyHasOneBallotAndVotes();
    }

    @Test
    @DisplayName(
            "gives whoever comes their ballot before they are asked, once, and the others of their portion are asked in their turn")
    void beforeTheyAreAsked() {
        isPut("personal");
        whileTheEngineRests(() -> {
            theBallotIsOpened();
            List<String> calledUp = theEngineCallsUpTheNext();
            assertThat(calledUp).hasSize(3);

            String comes = calledUp.get(1);
            Optional<String> ballot = desk.handOut(number, comes);
            assertThat(asked("cast-ballot")).containsExactly(comes);
            assertThat(ballot).hasValue(ballotOf(comes));
            assertThat(desk.handOut(number, comes)).isEqualTo(ballot);

            jobs("portion").forEach(asking -> management.executeJob(asking.getId()));
            assertThat(asked("cast-ballot")).containsExactlyInAnyOrderElementsOf(calledUp);
        });
        letTheEngineWork();

        everybodyHasOneBallotAndVotes();
    }

    @Test
    @DisplayName(
            "has whoever comes come again, and tells whoever votes to, while somebody else holds the row of their portion")
    void othersAreBefore() {
        isPut("personal");
        whileTheEngineRests(() -> {
            theBallotIsOpened();
            String comes = theEngineCallsUpTheNext().get(0);
            whileThePortionIsHeldOf(
                    comes, () -> assertThat(desk.handOut(number, comes)).isEmpty());
            assertThat(asked("cast-ballot")).isEmpty();

            assertThat(desk.handOut(number, comes)).hasValue(ballotOf(comes));
            whileThePortionIsHeldOf(comes, () -> isRefused(comes, "cast-ballot", "act.overtaken", "vote", "for"));
        });
        letTheEngineWork();

        everybodyHasOneBallotAndVotes();
    }

    /** Something is done while somebody else holds the row of a member's portion, for longer than anybody waits for it. */
    private void whileThePortionIsHeldOf(String login, Runnable something) {
        deed.executeWithoutResult(holding -> {
            jdbc.sql(
                            """
                            select unanswered from consultation_part where (consultation, part) =
                              (select consultation, part from consulted_member m join consultation c on c.id = m.consultation
                               where c.meeting = ? and m.member = ? and m.state in ('CALLED_UP', 'OPEN'))
                            for update
                            """)
                    .params(number, login)
                    .query(Integer.class)
                    .single();
            CompletableFuture.runAsync(something).join();
        });
    }

    @Test
    @DisplayName(
            "gives no ballot to whoever left after they were called up, and came back: they are on the roll without a vote")
    void leftAndBack() {
        isPut("personal");
        whileTheEngineRests(() -> {
            theBallotIsOpened();
            String leaving = theEngineCallsUpTheNext().get(0);
            leaves(leaving);
            comesBack(leaving);
            hasNone(number, leaving);
        });
        letTheEngineWork();

        assertThat(asked("cast-ballot")).hasSize(8);
    }

    @Test
    @DisplayName("has a ballot for those on the roll who are there and have not voted, and for nobody else")
    void whoMayVote() {
        isPut("personal");
        theBallotIsOpened();
        leaves("youth.one");
        votes("candidate", "cast-ballot", "vote", "for");

        assertThat(desk.openTo("deputy.two")).contains(number);
        for (String without : List.of("youth.one", "candidate", "auditor")) {
            assertThat(desk.openTo(without)).doesNotContain(number);
            hasNone(number, without);
        }
        hasNone("FES-1999-001", "deputy.two");
    }

    @Test
    @DisplayName("has no ballot while the quorum is lost, and has it again when the quorum is back")
    void quorumLost() {
        isPut("personal");
        theBallotIsOpened();
        List<String> leaving = seated().subList(4, 9);
        leaving.forEach(this::leaves);
        assertThat(called()).isEmpty();
        hasNone(number, seated().get(0));

        comesBack(leaving.get(0));
        assertThat(called()).containsExactlyInAnyOrderElementsOf(seated().subList(0, 4));
    }

    @Test
    @DisplayName("has no ballot any more when the chair has closed")
    void closed() {
        isPut("personal");
        theBallotIsOpened();
        does("provincial.secretary", "close-ballot", "confirm", true);

        assertThat(called()).isEmpty();
        hasNone(number, "candidate");
    }

    @Test
    @DisplayName("gives whoever represents another both ballots, one after the other, and the other none")
    void byProxy() {
        areCalledBy("REGIONAL");
        represents(HOLDER, GIVER);
        sit(CHAIR, HOLDER, "deputy.two", "candidate");
        theSittingIsOpened();
        theItemIsCalled();
        aResolutionIsPut("personal", TEXT);
        whileTheEngineRests(() -> {
            theBallotIsOpened();
            assertThat(called()).contains(HOLDER).doesNotContain(GIVER);
            theEngineCallsUpTheNext();
            hasNone(number, GIVER);

            assertThat(desk.handOut(number, HOLDER)).isPresent();
            votes(HOLDER, "cast-ballot", "vote", "for");
            assertThat(called()).contains(HOLDER);
        });
        letTheEngineWork();
        assertThat(desk.handOut(number, HOLDER))
                .hasValue(ballotOf(GIVER, "cast-ballot").getId());
        votesFor(GIVER, HOLDER, "cast-ballot", "vote", "against");

        assertThat(called()).doesNotContain(HOLDER);
        hasNone(number, HOLDER);
        assertThat(asked("cast-ballot")).containsExactlyInAnyOrder(CHAIR, "deputy.two", "candidate");
    }

    private void everybodyHasOneBallotAndVotes() {
        assertThat(asked("cast-ballot")).containsExactlyInAnyOrderElementsOf(seated());
        everyoneAskedDoes("cast-ballot", "vote", "for");
        assertThat(put().isCarried()).isTrue();
        assertThat(called()).isEmpty();
    }

    /** Logins of those who are called up and have not been asked. */
    private List<String> theEngineCallsUpTheNext() {
        jobs("consultation").forEach(calling -> management.executeJob(calling.getId()));
        return jdbc.sql(
                        """
                        select member from consulted_member m join consultation c on c.id = m.consultation
                        where c.meeting = ? and m.state = 'CALLED_UP' order by member
                        """)
                .param(number)
                .query(String.class)
                .list();
    }

    /** Logins of those who are called to vote in this meeting. */
    private List<String> called() {
        return desk.open().entrySet().stream()
                .filter(calls -> calls.getValue().contains(number))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void hasNone(String meeting, String login) {
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.handOut(meeting, login)))
                .as(login)
                .extracting(Refusal::key)
                .isEqualTo("roll.none-to-cast");
    }

    private String ballotOf(String login) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskAssignee(login)
                .singleResult()
                .getId();
    }
}
