package org.mithaq.deliberation.process;

import org.mithaq.deliberation.RollCall;
import org.mithaq.meeting.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who leaves the sitting does not vote by name any more. */
@Component
class Departures {

    private final RollCall rollCall;

    Departures(RollCall rollCall) {
        this.rollCall = rollCall;
    }

    @EventListener
    void leave(MemberLeft departure) {
        rollCall.leave(departure.matter(), departure.member());
    }
}
