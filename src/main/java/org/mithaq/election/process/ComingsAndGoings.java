package org.mithaq.election.process;

import org.mithaq.election.Nominations;
import org.mithaq.meeting.MemberArrived;
import org.mithaq.meeting.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who comes while others nominate is asked as well; for the nomination of who leaves nobody waits. */
@Component
class ComingsAndGoings {

    private final Nominations nominations;

    ComingsAndGoings(Nominations nominations) {
        this.nominations = nominations;
    }

    @EventListener
    void ask(MemberArrived arrival) {
        nominations.admit(arrival.matter(), arrival.member());
    }

    @EventListener
    void leave(MemberLeft departure) {
        nominations.leave(departure.matter(), departure.member());
    }
}
