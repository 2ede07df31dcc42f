package org.mithaq.correspondence.process;

import java.util.Map;
import org.mithaq.correspondence.LetterQueued;
import org.mithaq.engine.LightProcesses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the delivery of every letter that is written, in the writer's transaction: neither exists without the other. */
@Component
class Deliveries {

    private final LightProcesses processes;

    Deliveries(LightProcesses processes) {
        this.processes = processes;
    }

    @EventListener
    void deliver(LetterQueued letter) {
        Map<String, Object> about = Map.of("letter", letter.letterId());
        if (letter.organ() == null) {
            processes.start("delivery", letter.meetingNumber(), about);
        } else {
            processes.start("delivery", letter.meetingNumber(), letter.organ(), about);
        }
    }
}
