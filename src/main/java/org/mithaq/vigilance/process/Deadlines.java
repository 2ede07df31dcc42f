package org.mithaq.vigilance.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.vigilance.Vigil;
import org.springframework.stereotype.Component;

/** Named {@code deadlines} in the models: when a step is due by the statutes. */
@Component("deadlines")
public class Deadlines {

    private final Vigil vigil;

    Deadlines(Vigil vigil) {
        this.vigil = vigil;
    }

    /**
     * The moment at which a step is due, reckoned from now in the zone of the organ to which the process belongs.
     *
     * @param step its name, such as {@code draft-notice}
     */
    public Date due(DelegateExecution execution, String step) {
        return Date.from(vigil.deadline(step, execution.getProcessBusinessKey(), execution.getTenantId())
                .due());
    }
}
