package org.mithaq.convocation.process;

import org.mithaq.convocation.InvitationFile;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** Those who come, and those who have not replied, are reminded. */
@Component
public class RemindMembersDelegate extends ServiceStep {

    private final InvitationFile invitations;

    RemindMembersDelegate(InvitationFile invitations) {
        this.invitations = invitations;
    }

    @Override
    protected Receipt perform(Step step) {
        invitations.remind(step.number());
        return Receipt.done();
    }
}
