package org.mithaq.ballot;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
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
     * @return those who are on the roll
     */
    public Voters open(String question, String ballot, String number, List<String> options) {
        count.open(ballot, options);
        return roll.open(question, ballot, number);
    }

    /**
     * Counts the vote of a member, and marks that they have voted.
     *
     * @param chosen options of the ballot, each once
     * @param deed what is told of it
     * @throws Refusal see {@link Roll#vote}
     */
    public void cast(Voice voice, Collection<String> chosen, Consumer<Vote> deed) {
        roll.vote(voice, vote -> {
            count.add(vote, chosen);
            deed.accept(vote);
        });
    }

    /** Takes no vote any more, and adds up those that were cast. */
    public Count close(String ballot, String number) {
        Voters voters = roll.close(ballot, number);
        return new Count(count.close(ballot, voters.cast()), voters);
    }

    /** Takes no vote any more, and gives up those that were cast. */
    public void abandon(String ballot, String number) {
        roll.close(ballot, number);
        count.abandon(ballot);
    }
}
