package org.mithaq.convocation.process;

import org.mithaq.convocation.InvitationFile;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.Meeting;
import org.springframework.stereotype.Component;

/** The organ is convoked, by a letter to every member. */
@Component
public class SendInvitationsDelegate extends ServiceStep {

    private final InvitationFile invitations;

    SendInvitationsDelegate(InvitationFile invitations) {
        this.invitations = invitations;
    }

    @Override
    protected Receipt perform(Step step) {
        Meeting meeting = invitations.invite(step.number());
        return Receipt.route("noticeApproved", true).and("charterOnAgenda", meeting.charterOnAgenda());
    }
}
