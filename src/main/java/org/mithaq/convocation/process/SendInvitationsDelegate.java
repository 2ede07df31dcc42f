package org.mithaq.convocation.process;

import org.mithaq.convocation.InvitationFile;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.Meeting;
import org.springframework.stereotype.Component;

/** The organ is convoked: every member is called, and asked for a reply. */
@Component
public class SendInvitationsDelegate extends ServiceStep {

    private final InvitationFile invitations;

    SendInvitationsDelegate(InvitationFile invitations) {
        this.invitations = invitations;
    }

    @Override
    protected Receipt perform(Step step) {
        Meeting meeting = invitations.convoke(step.number());
        return Receipt.route("noticeApproved", true).and("charterOnAgenda", meeting.charterOnAgenda());
    }
}
