package org.mithaq.charter.process;

import java.util.List;
import org.mithaq.charter.SigningRound;
import org.mithaq.engine.MemberQuestion;
import org.mithaq.meeting.AttendanceRegister;
import org.springframework.stereotype.Component;

/** The members present are asked to sign the charter adopted. */
@Component
class SignatureQuestion implements MemberQuestion {

    private final SigningRound round;
    private final AttendanceRegister register;

    SignatureQuestion(SigningRound round, AttendanceRegister register) {
        this.round = round;
        this.register = register;
    }

    @Override
    public List<String> entitled(String number, String after, int most) {
        return register.present(number, after, most);
    }

    @Override
    public void asked(String number, List<String> logins) {
        round.layBefore(number, logins);
    }

    @Override
    public void missed(String number, List<String> logins) {
        round.endWithout(number, logins);
    }

    @Override
    public String allAnswered() {
        return "AllSigned";
    }
}
