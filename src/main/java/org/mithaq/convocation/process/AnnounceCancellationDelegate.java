package org.mithaq.convocation.process;

import org.mithaq.convocation.InvitationFile;
import org.mithaq.convocation.ReplyRegister;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/**
 * Nobody is called or asked for a reply any more, and then everybody who was called is told that the meeting is called off: whoever is
 * being called at that moment is among them.
 */
@Component
public class AnnounceCancellationDelegate extends ServiceStep {

    private final InvitationFile invitations;
    private final ReplyRegister replies;

    AnnounceCancellationDelegate(InvitationFile invitations, ReplyRegister replies) {
        this.invitations = invitations;
        this.replies = replies;
    }

    @Override
    protected Receipt perform(Step step) {
        replies.close(step.number());
        invitations.announceCancellation(step.number());
        return Receipt.done();
    }
}
