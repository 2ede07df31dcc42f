package org.mithaq.convocation.process;

import org.mithaq.convocation.InvitationFile;
import org.mithaq.engine.Messages;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** Everybody who was called is told that the meeting is called off, and nobody is asked for a reply any more. */
@Component
public class AnnounceCancellationDelegate extends ServiceStep {

    private final InvitationFile invitations;
    private final Messages messages;

    AnnounceCancellationDelegate(InvitationFile invitations, Messages messages) {
        this.invitations = invitations;
        this.messages = messages;
    }

    @Override
    protected Receipt perform(Step step) {
        invitations.announceCancellation(step.number());
        messages.tell("RepliesClosed", step.number());
        return Receipt.done();
    }
}
