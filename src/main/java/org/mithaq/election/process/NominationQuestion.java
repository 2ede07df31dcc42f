package org.mithaq.election.process;

import java.util.List;
import org.mithaq.engine.MemberQuestion;
import org.mithaq.meeting.AttendanceRegister;
import org.springframework.stereotype.Component;

/** The members present are asked whom they nominate. */
@Component
class NominationQuestion implements MemberQuestion {

    private final AttendanceRegister register;

    NominationQuestion(AttendanceRegister register) {
        this.register = register;
    }

    @Override
    public List<String> entitled(String number, String after, int most) {
        return register.present(number, after, most);
    }

    @Override
    public String allAnswered() {
        return "AllNominated";
    }
}
