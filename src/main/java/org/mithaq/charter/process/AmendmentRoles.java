package org.mithaq.charter.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.charter.AmendmentRound;
import org.springframework.stereotype.Component;

/** Named {@code amendmentRoles} in the models: who decides on what a member proposed. */
@Component("amendmentRoles")
public class AmendmentRoles {

    private final AmendmentRound round;

    AmendmentRoles(AmendmentRound round) {
        this.round = round;
    }

    /** The chair decides, and the rapporteur on what the chair proposed: nobody settles their own. */
    public List<String> decider(DelegateExecution execution, List<String> chair, List<String> rapporteur) {
        String proposer = round.next(execution.getProcessBusinessKey()).member();
        return chair.contains(proposer) ? rapporteur : chair;
    }
}
