package org.mithaq.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.FullText;
import org.mithaq.membership.MembershipDeed.MandateEnded;
import org.mithaq.membership.MembershipDeed.MandateGiven;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives mandates, and ends them. */
@Component
class MandateRegister {

    private final Mandates mandates;
    private final ApplicationEventPublisher events;

    MandateRegister(Mandates mandates, ApplicationEventPublisher events) {
        this.mandates = mandates;
        this.events = events;
    }

    /** @param appointment number of the one by which it is given; none when the organisation is installed with it */
    void give(Mandate mandate, @Nullable String appointment) {
        mandates.save(mandate);
        events.publishEvent(new MandateGiven(
                appointment,
                mandate.organ(),
                mandate.member(),
                mandate.office(),
                mandate.from(),
                mandate.until(),
                new FullText(mandate.decision())));
    }

    /**
     * Ends a mandate; one that would end before its first day never begins.
     *
     * @param appointment number of the one by which it ends
     */
    void end(Mandate mandate, LocalDate lastDay, String appointment) {
        if (lastDay.isBefore(mandate.from())) {
            mandates.delete(mandate);
        } else {
            mandates.save(mandate.ending(lastDay));
        }
        events.publishEvent(
                new MandateEnded(appointment, mandate.organ(), mandate.member(), mandate.office(), lastDay));
    }
}
