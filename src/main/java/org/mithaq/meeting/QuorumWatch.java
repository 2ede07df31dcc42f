package org.mithaq.meeting;

import org.mithaq.engine.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the votes of a sitting when its quorum is lost, and when it is back. */
@Component
public class QuorumWatch {

    private static final String LOST = "QuorumLost";

    private final Quorum quorum;
    private final AttendanceRegister register;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    QuorumWatch(Quorum quorum, AttendanceRegister register, Messages messages, ApplicationEventPublisher events) {
        this.quorum = quorum;
        this.register = register;
        this.messages = messages;
        this.events = events;
    }

    /** A vote begins, which may find the quorum lost already. */
    public void begin(String number) {
        if (!quorum.isThere(number)) {
            messages.tell(LOST, number);
        }
    }

    /** Somebody has left the sitting. */
    public void leave(String number) {
        int present = register.countPresent(number);
        int needed = quorum.needed(number);
        if (present == needed - 1) {
            events.publishEvent(new QuorumLost(number, present, needed, quorum.article(number)));
            messages.tell(LOST, number);
        }
    }

    /** Somebody has come, or come back. */
    public void arrive(String number) {
        int present = register.countPresent(number);
        int needed = quorum.needed(number);
        if (present == needed) {
            events.publishEvent(new QuorumBack(number, present, needed, quorum.article(number)));
            messages.tell("QuorumBack", number);
        }
    }
}
