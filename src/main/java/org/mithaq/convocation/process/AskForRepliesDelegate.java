package org.mithaq.convocation.process;

import org.mithaq.convocation.InvitationFile;
import org.mithaq.engine.MemberTasks;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** Every member who was called is asked for a reply. */
@Component
public class AskForRepliesDelegate extends ServiceStep {

    private final InvitationFile invitations;
    private final MemberTasks tasks;

    AskForRepliesDelegate(InvitationFile invitations, MemberTasks tasks) {
        this.invitations = invitations;
        this.tasks = tasks;
    }

    @Override
    protected Receipt perform(Step step) {
        tasks.ask("reply", step.number(), invitations.silent(step.number()));
        return Receipt.done();
    }
}
