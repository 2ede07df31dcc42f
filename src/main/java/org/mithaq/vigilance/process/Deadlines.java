package org.mithaq.vigilance.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.vigilance.Vigil;
import org.springframework.stereotype.Component;

/** Named {@code deadlines} in the models: when a step is due by the statutes. */
@Component("deadlines")
public class Deadlines {

    /** Behind the name of a step: the variable with its last day, where it has been named. */
    private static final String LAST_DAY = ".lastDay";

    private final Vigil vigil;

    Deadlines(Vigil vigil) {
        this.vigil = vigil;
    }

    /**
     * The moment at which a step is due, in the zone of the organ to which the process belongs: reckoned from now, or on the
     * last day that has been named.
     *
     * @param step its name, such as {@code draft-notice}
     */
    public Date due(DelegateExecution execution, String step) {
        return Date.from(
                vigil.due(step, execution.getProcessBusinessKey(), execution.getTenantId(), lastDay(execution, step)));
    }

    private static Optional<LocalDate> lastDay(DelegateExecution execution, String step) {
        return Optional.ofNullable((String) execution.getVariable(step + LAST_DAY))
                .map(LocalDate::parse);
    }
}
