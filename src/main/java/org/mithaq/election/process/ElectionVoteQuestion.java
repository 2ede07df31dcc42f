package org.mithaq.election.process;

import org.mithaq.ballot.Roll;
import org.mithaq.ballot.RollQuestion;
import org.springframework.stereotype.Component;

/** The members on the roll are given a ballot. */
@Component
class ElectionVoteQuestion extends RollQuestion {

    ElectionVoteQuestion(Roll roll) {
        super(roll, "AllElectorsVoted");
    }
}
