package org.mithaq.membership.process;

import java.util.Locale;
import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Substitution;
import org.mithaq.membership.SubstitutionRegister;
import org.springframework.stereotype.Component;

/** The superior office grants a substitution, or refuses it. */
@Component
class GrantSubstitutionForm implements TaskForm {

    private enum Decision {
        GRANT,
        REFUSE
    }

    private final SubstitutionRegister substitutions;
    private final Membership membership;
    private final Words words;
    private final Languages languages;

    GrantSubstitutionForm(SubstitutionRegister substitutions, Membership membership, Words words, Languages languages) {
        this.substitutions = substitutions;
        this.membership = membership;
        this.words = words;
        this.languages = languages;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Substitution asked = substitutions.of(step.number());
        return Map.of("substitution", sentence(asked, step.number()), "grounds", asked.reason());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return switch (answers.choice("decision", Decision.class)) {
            case GRANT -> {
                substitutions.grant(step.number(), step.actor());
                yield Receipt.route("granted", true)
                        .and("effectiveAt", substitutions.begin(step.number()).toString());
            }
            case REFUSE -> {
                substitutions.refuse(step.number(), step.actor(), answers.text("reason"));
                yield Receipt.route("granted", false);
            }
        };
    }

    private String sentence(Substitution asked, String number) {
        Locale locale = languages.ofReader();
        return words.say(
                "substitution.described",
                membership.member(asked.substitute()).name(locale),
                membership.member(asked.holder()).name(locale),
                substitutions.office(number).name(locale),
                asked.from(),
                asked.until());
    }
}
