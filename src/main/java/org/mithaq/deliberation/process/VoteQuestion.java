package org.mithaq.deliberation.process;

import java.util.List;
import org.mithaq.deliberation.RollCall;
import org.mithaq.engine.MemberQuestion;
import org.springframework.stereotype.Component;

/** The members on the roll are called to vote by name. */
@Component
class VoteQuestion implements MemberQuestion {

    private final RollCall rollCall;

    VoteQuestion(RollCall rollCall) {
        this.rollCall = rollCall;
    }

    @Override
    public List<String> entitled(String number, String after, int most) {
        return rollCall.voters(number, after, most);
    }

    @Override
    public String allAnswered() {
        return "AllVoted";
    }
}
