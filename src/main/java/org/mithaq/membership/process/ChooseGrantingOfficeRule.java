package org.mithaq.membership.process;

import java.time.Clock;
import java.util.Map;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.Step;
import org.mithaq.membership.Post;
import org.mithaq.membership.SubstitutionRegister;
import org.mithaq.statutes.AppointmentRule;
import org.mithaq.statutes.LegalCheck;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** The office that grants a substitution is named, and kept with it. */
@Component
public class ChooseGrantingOfficeRule extends RuleStep {

    private final SubstitutionRegister substitutions;
    private final Statutes statutes;
    private final Clock clock;

    ChooseGrantingOfficeRule(SubstitutionRegister substitutions, Statutes statutes, Clock clock) {
        this.substitutions = substitutions;
        this.statutes = statutes;
        this.clock = clock;
    }

    @Override
    protected Receipt conclude(Step step, Map<String, Object> row) {
        Post granting = substitutions.granting(step.number());
        statutes.keep(LegalCheck.of(
                step.number(),
                "appointments",
                "organ level %s, office %s".formatted(step.value("organLevel"), step.value("office")),
                granting.office().key(),
                AppointmentRule.of(row).article(),
                clock.instant()));
        return Receipt.route("grantingGroup", granting.group());
    }
}
