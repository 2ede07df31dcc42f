package org.mithaq.meeting;

import org.mithaq.engine.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the votes of a sitting when its quorum is lost, and when it is back. */
@Component
public class QuorumWatch {

    private static final String LOST = "QuorumLost";

    private final Quorum quorum;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    QuorumWatch(Quorum quorum, Messages messages, ApplicationEventPublisher events) {
        this.quorum = quorum;
        this.messages = messages;
        this.events = events;
    }

    /** A vote begins, which may find the quorum lost already. */
    public void begin(String number) {
        if (!quorum.isThere(number)) {
            messages.tell(LOST, number);
        }
    }

    /** Members come or leave, with those whom they represent, or a proxy is accepted or withdrawn. */
    public void during(String number, Runnable movement) {
        boolean before = quorum.isThere(number);
        movement.run();
        boolean now = quorum.isThere(number);
        if (before && !now) {
            events.publishEvent(
                    new QuorumLost(number, quorum.present(number), quorum.needed(number), quorum.article(number)));
            messages.tell(LOST, number);
        }
        if (!before && now) {
            events.publishEvent(
                    new QuorumBack(number, quorum.present(number), quorum.needed(number), quorum.article(number)));
            messages.tell("QuorumBack", number);
        }
    }
}
