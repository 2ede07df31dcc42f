package org.mithaq.membership.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.membership.Membership;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** Named {@code deadlines} in the models: when a step is due by the statutes. */
@Component("deadlines")
public class Deadlines {

    private final Membership membership;
    private final Statutes statutes;

    Deadlines(Membership membership, Statutes statutes) {
        this.membership = membership;
        this.statutes = statutes;
    }

    /**
     * The moment at which a step is due, reckoned from now in the zone of the organ to which the process belongs.
     *
     * @param step its name, such as {@code draft-notice}
     */
    public Date due(DelegateExecution execution, String step) {
        return Date.from(
                statutes.due(step, membership.organ(execution.getTenantId()).zoneId()));
    }
}
