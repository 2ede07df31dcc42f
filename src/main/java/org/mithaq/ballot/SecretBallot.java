package org.mithaq.ballot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mithaq.engine.Turnout;
import org.mithaq.language.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A ballot whose votes are counted and never kept: that somebody has voted is known, and how many voted for what; nothing ties
 * the one to the other.
 */
@Service
@Transactional
public class SecretBallot {

    private final Roll roll;
    private final BlindCount count;

    SecretBallot(Roll roll, BlindCount count) {
        this.roll = roll;
        this.count = count;
    }

    /**
     * Opens a ballot for those who are there now.
     *
     * @param question id of the light process by which each of them is asked; the field for the vote is confidential in its form
     * @param ballot id of what is voted on
     * @param options what may be voted for, each once
     * @return how many are on the roll
     */
    public int open(String question, String ballot, String number, List<String> options) {
        count.open(ballot, options);
        return roll.open(question, ballot, number);
    }

    /**
     * Counts the vote of a member, and marks that they have voted.
     *
     * @param chosen options of the ballot, each once
     * @param deed what is told of it, with the id of what they vote on
     * @throws Refusal see {@link Roll#vote}
     */
    public void cast(Voice voice, Collection<String> chosen, Consumer<String> deed) {
        roll.vote(voice, ballot -> {
            count.add(ballot, chosen);
            deed.accept(ballot);
        });
    }

    /**
     * Expects so many to have voted that the result does not tell how one of them did: more than half of those who are asked, or
     * as many as the statutes name where these are fewer; or nobody.
     *
     * @param fewest how many voters keep the result from telling what one of them chose
     * @throws Refusal when fewer have voted
     */
    @Transactional(readOnly = true)
    public void expectCover(String number, int fewest) {
        Turnout turnout = roll.turnout(number);
        int least = Math.min(fewest, turnout.asked() / 2 + 1);
        if (turnout.answered() > 0 && turnout.answered() < least) {
            throw new Refusal("ballot.too-few-votes", turnout.answered(), least);
        }
    }

    /** Takes no vote any more, and adds up those that were cast. */
    public Count close(String ballot, String number) {
        Voters voters = roll.close(ballot, number);
        int ballots = roll.countVotes(ballot);
        Map<String, Long> votes = count.close(ballot, ballots);
        return new Count(votes, ballots, voters);
    }

    /** Takes no vote any more, and gives up those that were cast. */
    public void abandon(String ballot, String number) {
        roll.close(ballot, number);
        count.abandon(ballot);
    }
}
