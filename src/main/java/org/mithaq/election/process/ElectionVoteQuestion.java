package org.mithaq.election.process;

import java.util.List;
import org.mithaq.ballot.Roll;
import org.mithaq.engine.MemberQuestion;
import org.springframework.stereotype.Component;

/** The members on the roll are given a ballot. */
@Component
class ElectionVoteQuestion implements MemberQuestion {

    private final Roll roll;

    ElectionVoteQuestion(Roll roll) {
        this.roll = roll;
    }

    @Override
    public List<String> entitled(String number, String after, int most) {
        return roll.voters(number, after, most);
    }

    @Override
    public String allAnswered() {
        return "AllElectorsVoted";
    }
}
