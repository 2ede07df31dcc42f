package org.mithaq.membership.process;

import java.util.Map;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.Step;
import org.mithaq.membership.AppointmentRegister;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Proposal;
import org.mithaq.statutes.AppointmentRule;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** The office that confirms a proposal is named, and kept with it. */
@Component
public class ChooseConfirmingOfficeRule extends RuleStep {

    private final AppointmentRegister appointments;
    private final Membership membership;
    private final Statutes statutes;

    ChooseConfirmingOfficeRule(AppointmentRegister appointments, Membership membership, Statutes statutes) {
        this.appointments = appointments;
        this.membership = membership;
        this.statutes = statutes;
    }

    @Override
    protected Receipt conclude(Step step, Map<String, Object> row) {
        AppointmentRule rule = AppointmentRule.of(row);
        Proposal proposal = appointments.of(step.number()).proposal();
        statutes.keep(
                step.number(),
                "appointments",
                Inputs.of("organLevel", step.value("organLevel")).and("office", proposal.office()),
                "%s, then %s".formatted(rule.proposingOffice(), rule.confirmingOffice()),
                rule.article(),
                rule.row());
        return Receipt.route(
                "confirmingGroup",
                membership
                        .post(rule.confirmingOffice(), membership.organ(proposal.organ()))
                        .group());
    }
}
