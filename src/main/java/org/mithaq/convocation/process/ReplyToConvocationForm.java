package org.mithaq.convocation.process;

import java.util.Map;
import org.mithaq.convocation.InvitationFile;
import org.mithaq.convocation.Reply;
import org.mithaq.convocation.ReplyRegister;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** A member says whether to be expected. */
@Component
class ReplyToConvocationForm implements TaskForm {

    private final InvitationFile invitations;
    private final ReplyRegister replies;

    ReplyToConvocationForm(InvitationFile invitations, ReplyRegister replies) {
        this.invitations = invitations;
        this.replies = replies;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of(
                "noticeText",
                invitations.letterTo(step.number(), step.value("member")).orElse(""));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        replies.enter(
                step.number(),
                step.actor(),
                answers.choice("answer", Reply.Answer.class),
                answers.optionalText("reason").orElse(""));
        return Receipt.done();
    }
}
