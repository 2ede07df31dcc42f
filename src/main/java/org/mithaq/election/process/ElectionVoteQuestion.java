package org.mithaq.election.process;

import java.util.List;
import org.mithaq.election.Voting;
import org.mithaq.engine.MemberQuestion;
import org.springframework.stereotype.Component;

/** The members on the roll are given a ballot. */
@Component
class ElectionVoteQuestion implements MemberQuestion {

    private final Voting voting;

    ElectionVoteQuestion(Voting voting) {
        this.voting = voting;
    }

    @Override
    public List<String> entitled(String number, String after, int most) {
        return voting.voters(number, after, most);
    }

    @Override
    public String allAnswered() {
        return "AllElectorsVoted";
    }
}
