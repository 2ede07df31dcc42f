package org.mithaq.deliberation.process;

import org.mithaq.ballot.Roll;
import org.springframework.stereotype.Component;

/** The members on the roll are asked to vote in secret. */
@Component
class SecretVoteQuestion extends VoteQuestion {

    SecretVoteQuestion(Roll roll) {
        super(roll);
    }
}
