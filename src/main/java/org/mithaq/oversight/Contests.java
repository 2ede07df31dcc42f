package org.mithaq.oversight;

import java.util.List;
import java.util.Optional;
import org.mithaq.ballot.Weights;
import org.mithaq.election.Election;
import org.mithaq.election.ElectionState;
import org.mithaq.election.ElectionWords;
import org.mithaq.election.Elections;
import org.mithaq.election.Voting;
import org.springframework.stereotype.Component;

/** Tells those who sit together who stands for which office, under which rule, and who is elected. */
@Component
class Contests {

    private final Elections elections;
    private final Voting voting;
    private final ElectionWords words;
    private final Weights weights;

    Contests(Elections elections, Voting voting, ElectionWords words, Weights weights) {
        this.elections = elections;
        this.voting = voting;
        this.words = words;
        this.weights = weights;
    }

    /** The election that was called last; empty when none was, or its office is not announced yet. */
    Optional<Contest> of(SittingNow now) {
        return Optional.ofNullable(now.election())
                .map(elections::of)
                .filter(Election::isAnnounced)
                .map(election -> told(election, now));
    }

    private Contest told(Election election, SittingNow now) {
        boolean over = election.state() == ElectionState.ELECTED || election.state() == ElectionState.ADJOURNED;
        boolean runs = now.ballot() != null;
        List<String> account = words.account(election).lines().toList();
        return new Contest(
                account.get(0),
                account.subList(1, account.size()),
                over ? "" : words.names(runs ? voting.standing(election) : voting.standingNext(election.id())),
                words.rule(election.rule()),
                words.parity(election.rule(), election.seats()),
                over || runs
                        ? ""
                        : words.warning(weights.there(election.meeting())
                                .danger(election.rule().fewestInSecret())),
                over);
    }
}
