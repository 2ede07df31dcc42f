package org.mithaq.membership.process;

import java.util.List;
import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Refusal;
import org.mithaq.membership.Mandate;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.membership.SubstitutionRegister;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** The holder of an office, or their superior, says who shall stand in and for how long. */
@Component
class ProposeSubstitutionForm implements TaskForm {

    private enum What {
        ASK,
        WITHDRAW
    }

    private final SubstitutionRegister substitutions;
    private final Membership membership;
    private final MandateOptions options;
    private final Statutes statutes;

    ProposeSubstitutionForm(
            SubstitutionRegister substitutions, Membership membership, MandateOptions options, Statutes statutes) {
        this.substitutions = substitutions;
        this.membership = membership;
        this.options = options;
        this.statutes = statutes;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of("reason", step.value("reason"), "mandates", options.of(mandates(step)));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        if (answers.choice("what", What.class) == What.WITHDRAW) {
            return Receipt.route("asked", false);
        }
        Mandate mandate = options.chosen(answers.text("mandate"), mandates(step));
        String number = substitutions.ask(
                mandate,
                substitute(answers.text("substitute")),
                answers.day("firstDay"),
                answers.day("lastDay"),
                step.value("reason"),
                step.actor());
        return Receipt.forMeeting(number)
                .and("asked", true)
                .and("office", mandate.office())
                .and("organLevel", organLevel(mandate));
    }

    private List<Mandate> mandates(Step step) {
        return substitutions.askedBy(step.actor(), membership.organ(step.value("organ")));
    }

    private Member substitute(String given) {
        return membership.find(given).orElseThrow(() -> new Refusal("member.unknown", given));
    }

    /** The level whose rule applies, for the rule step that comes next. */
    private String organLevel(Mandate mandate) {
        List<String> levels = membership.ruleKeys(membership.organ(mandate.organ()));
        return statutes.applicable("appointments", levels, Map.of("office", mandate.office()));
    }
}
