package org.mithaq.charter.process;

import java.util.List;
import org.mithaq.charter.AmendmentRound;
import org.mithaq.engine.MemberTasks;
import org.mithaq.meeting.MemberArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who comes to the sitting while a charter may be amended is asked as well. */
@Component
class LateArrivals {

    private final AmendmentRound round;
    private final MemberTasks tasks;

    LateArrivals(AmendmentRound round, MemberTasks tasks) {
        this.round = round;
        this.tasks = tasks;
    }

    @EventListener
    void ask(MemberArrived arrival) {
        if (round.admit(arrival.matter(), arrival.member())) {
            tasks.ask("amendment", arrival.matter(), List.of(arrival.member()));
        }
    }
}
