package org.mithaq.membership.process;

import org.mithaq.engine.Handover;
import org.mithaq.engine.Messages;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.mithaq.membership.AppointmentDecisions;
import org.mithaq.membership.AppointmentRegister;
import org.mithaq.membership.Post;
import org.mithaq.membership.Proposal;
import org.springframework.stereotype.Component;

/** What is still in the hands of somebody who does not hold the office any more goes to whoever does. */
@Component
public class HandOverOfficeDelegate extends ServiceStep {

    private final AppointmentRegister appointments;
    private final AppointmentDecisions decisions;
    private final Handover handover;
    private final Messages messages;

    HandOverOfficeDelegate(
            AppointmentRegister appointments, AppointmentDecisions decisions, Handover handover, Messages messages) {
        this.appointments = appointments;
        this.decisions = decisions;
        this.handover = handover;
        this.messages = messages;
    }

    @Override
    protected Receipt perform(Step step) {
        decisions.officesTouched(step.number()).stream().map(Post::group).forEach(handover::handOver);
        Proposal proposal = appointments.of(step.number()).proposal();
        if (proposal.kind() == Proposal.Kind.END_MEMBERSHIP) {
            handover.excuse(proposal.member());
            messages.tellAbout("AskerLeft", "member", proposal.member());
        }
        return Receipt.route("effectiveAt", Changes.next(decisions.changeAfterToday(step.number())));
    }
}
