package org.mithaq.membership.process;

import java.util.Map;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.Step;
import org.mithaq.membership.Post;
import org.mithaq.membership.SubstitutionRegister;
import org.mithaq.statutes.AppointmentRule;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** The office that grants a substitution is named, and kept with it. */
@Component
public class ChooseGrantingOfficeRule extends RuleStep {

    private final SubstitutionRegister substitutions;
    private final Statutes statutes;

    ChooseGrantingOfficeRule(SubstitutionRegister substitutions, Statutes statutes) {
        this.substitutions = substitutions;
        this.statutes = statutes;
    }

    @Override
    protected Receipt conclude(Step step, Map<String, Object> row) {
        AppointmentRule rule = AppointmentRule.of(row);
        Post granting = substitutions.granting(step.number());
        statutes.keep(
                step.number(),
                "appointments",
                Inputs.of("organLevel", step.value("organLevel")).and("office", step.value("office")),
                granting.office().key(),
                rule.article(),
                rule.row());
        return Receipt.route("grantingGroup", granting.group());
    }
}
