package org.mithaq.convocation.process;

import java.util.List;
import org.mithaq.convocation.InvitationFile;
import org.mithaq.engine.MemberQuestion;
import org.springframework.stereotype.Component;

/** Everybody who holds a seat is called to the meeting, and asked whether they come. */
@Component
class ReplyQuestion implements MemberQuestion {

    private final InvitationFile invitations;

    ReplyQuestion(InvitationFile invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<String> entitled(String number, String after, int most) {
        return invitations.called(number, after, most);
    }

    @Override
    public void asked(String number, List<String> logins) {
        invitations.call(number, logins);
    }
}
