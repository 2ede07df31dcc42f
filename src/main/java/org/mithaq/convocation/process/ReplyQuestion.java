package org.mithaq.convocation.process;

import java.util.List;
import org.mithaq.convocation.InvitationFile;
import org.mithaq.engine.MemberQuestion;
import org.mithaq.meeting.Quorum;
import org.springframework.stereotype.Component;

/** Everybody who holds a seat is called to the meeting, and asked whether they come. */
@Component
class ReplyQuestion implements MemberQuestion {

    private final InvitationFile invitations;
    private final Quorum quorum;

    ReplyQuestion(InvitationFile invitations, Quorum quorum) {
        this.invitations = invitations;
        this.quorum = quorum;
    }

    @Override
    public List<String> entitled(String number, String after, int most) {
        return invitations.called(number, after, most);
    }

    @Override
    public void asked(String number, List<String> logins) {
        invitations.call(number, logins);
    }

    @Override
    public Integer enough(String number) {
        return quorum.needed(number);
    }

    @Override
    public String enoughAnswered() {
        return "QuorumAnnounced";
    }
}
