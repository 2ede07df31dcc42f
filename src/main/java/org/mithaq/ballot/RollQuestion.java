package org.mithaq.ballot;

import java.util.List;
import java.util.Map;
import org.mithaq.engine.MemberQuestion;

/** Each on the roll of the ballot that runs is asked for their vote, or whoever represents them. */
public abstract class RollQuestion implements MemberQuestion {

    private final Roll roll;
    private final String allVoted;

    /** @param allVoted the message by which the ballot is told that all have voted */
    protected RollQuestion(Roll roll, String allVoted) {
        this.roll = roll;
        this.allVoted = allVoted;
    }

    @Override
    public List<String> entitled(String number, String after, int most) {
        return roll.voters(number, after, most);
    }

    @Override
    public Map<String, String> representatives(String number, List<String> logins) {
        return roll.representatives(number, logins);
    }

    @Override
    public String allAnswered() {
        return allVoted;
    }
}
