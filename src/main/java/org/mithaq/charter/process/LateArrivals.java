package org.mithaq.charter.process;

import org.mithaq.charter.AmendmentRound;
import org.mithaq.meeting.MemberArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who comes to the sitting while a charter may be amended is asked as well. */
@Component
class LateArrivals {

    private final AmendmentRound round;

    LateArrivals(AmendmentRound round) {
        this.round = round;
    }

    @EventListener
    void ask(MemberArrived arrival) {
        round.admit(arrival.matter(), arrival.member());
    }
}
