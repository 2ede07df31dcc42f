package org.mithaq.charter.process;

import java.util.List;
import org.mithaq.charter.AmendmentRound;
import org.mithaq.engine.MemberQuestion;
import org.mithaq.meeting.AttendanceRegister;
import org.springframework.stereotype.Component;

/** The members present are asked whether they amend the draft of the charter. */
@Component
class AmendmentQuestion implements MemberQuestion {

    private final AmendmentRound round;
    private final AttendanceRegister register;

    AmendmentQuestion(AmendmentRound round, AttendanceRegister register) {
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
        return "AllAmendmentsIn";
    }
}
