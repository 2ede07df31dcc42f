package org.mithaq.election.process;

import java.util.List;
import org.mithaq.election.Nominations;
import org.mithaq.engine.MemberQuestion;
import org.springframework.stereotype.Component;

/** Those whom others nominated are asked whether they accept. */
@Component
class CandidacyQuestion implements MemberQuestion {

    private final Nominations nominations;

    CandidacyQuestion(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    public List<String> entitled(String number, String after, int most) {
        return nominations.nominees(number, after, most);
    }

    @Override
    public String allAnswered() {
        return "AllNomineesAnswered";
    }
}
