package org.mithaq.deliberation.process;

import org.mithaq.ballot.Roll;
import org.mithaq.ballot.RollQuestion;
import org.springframework.stereotype.Component;

/** The members on the roll are called to vote by name. */
@Component
class VoteQuestion extends RollQuestion {

    VoteQuestion(Roll roll) {
        super(roll, "AllVoted");
    }
}
