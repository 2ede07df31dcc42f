package org.mithaq.deliberation.process;

import java.util.List;
import java.util.Map;
import org.mithaq.ballot.Roll;
import org.mithaq.engine.MemberQuestion;
import org.springframework.stereotype.Component;

/** The members on the roll are called to vote by name. */
@Component
class VoteQuestion implements MemberQuestion {

    private final Roll roll;

    VoteQuestion(Roll roll) {
        this.roll = roll;
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
        return "AllVoted";
    }
}
