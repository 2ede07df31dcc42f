package org.mithaq.deliberation;

import org.mithaq.ballot.Scale;
import org.mithaq.ballot.Voters;
import org.mithaq.ballot.VotesThere;
import org.mithaq.ballot.Weights;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.Quorum;
import org.springframework.stereotype.Component;

/** Tells who can vote in a meeting at the moment, by each way of asking them. */
@Component
class Electorates {

    private final AttendanceRegister register;
    private final Quorum quorum;
    private final Weights weights;

    Electorates(AttendanceRegister register, Quorum quorum, Weights weights) {
        this.register = register;
        this.quorum = quorum;
        this.weights = weights;
    }

    /** Those who may object: members who are there, each for one. */
    Electorate people(String number) {
        return Electorate.ofEqual(
                register.countPresent(number),
                register.countSeated(number),
                quorum.needed(number),
                quorum.present(number));
    }

    /** Those whose hands are counted: every vote for what it weighs. */
    Electorate hands(String number, Scale scale) {
        VotesThere there = weights.there(number, scale);
        return new Electorate(
                there.count(),
                register.countSeated(number),
                quorum.needed(number),
                quorum.present(number),
                there.sum(),
                weights.ofSeated(number, scale));
    }

    /** Those who were on a roll. */
    Electorate onRoll(String number, Voters voters) {
        return new Electorate(
                voters.count(),
                register.countSeated(number),
                quorum.needed(number),
                voters.forQuorum(),
                voters.votes(),
                voters.votesOfAll());
    }
}
