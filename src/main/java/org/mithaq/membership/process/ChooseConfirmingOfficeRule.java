package org.mithaq.membership.process;

import java.time.Clock;
import java.util.Map;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.Step;
import org.mithaq.membership.AppointmentRegister;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Proposal;
import org.mithaq.statutes.AppointmentRule;
import org.mithaq.statutes.LegalCheck;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** The office that confirms a proposal is named, and kept with it. */
@Component
public class ChooseConfirmingOfficeRule extends RuleStep {

    private final AppointmentRegister appointments;
    private final Membership membership;
    private final Statutes statutes;
    private final Clock clock;

    ChooseConfirmingOfficeRule(
            AppointmentRegister appointments, Membership membership, Statutes statutes, Clock clock) {
        this.appointments = appointments;
        this.membership = membership;
        this.statutes = statutes;
        this.clock = clock;
    }

    @Override
    protected Receipt conclude(Step step, Map<String, Object> row) {
        AppointmentRule rule = AppointmentRule.of(row);
        Proposal proposal = appointments.of(step.number()).proposal();
        statutes.keep(LegalCheck.of(
                step.number(),
                "appointments",
                "organ level %s, office %s".formatted(step.value("organLevel"), proposal.office()),
                "%s, then %s".formatted(rule.proposingOffice(), rule.confirmingOffice()),
                rule.article(),
                clock.instant()));
        return Receipt.route(
                "confirmingGroup",
                membership
                        .post(rule.confirmingOffice(), membership.organ(proposal.organ()))
                        .group());
    }
}
