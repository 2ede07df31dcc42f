package org.mithaq.election.process;

import org.mithaq.election.Nominations;
import org.mithaq.election.Voting;
import org.mithaq.meeting.MemberArrived;
import org.mithaq.meeting.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who comes while others nominate is asked as well; for the nomination or vote of who leaves nobody waits. */
@Component
class ComingsAndGoings {

    private final Nominations nominations;
    private final Voting voting;

    ComingsAndGoings(Nominations nominations, Voting voting) {
        this.nominations = nominations;
        this.voting = voting;
    }

    @EventListener
    void ask(MemberArrived arrival) {
        nominations.admit(arrival.matter(), arrival.member());
    }

    @EventListener
    void leave(MemberLeft departure) {
        nominations.leave(departure.matter(), departure.member());
        voting.leave(departure.matter(), departure.member());
    }
}
