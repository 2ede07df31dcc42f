package org.mithaq.charter.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.charter.AmendmentRound;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.springframework.stereotype.Component;

/** The chair may end the time for amendments before its deadline. */
@Component
class CloseAmendmentsForm implements TaskForm {

    private final AmendmentRound round;
    private final Membership membership;
    private final Words words;
    private final Languages languages;

    CloseAmendmentsForm(AmendmentRound round, Membership membership, Words words, Languages languages) {
        this.round = round;
        this.membership = membership;
        this.words = words;
        this.languages = languages;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Locale locale = languages.ofReader();
        List<String> open = round.waitingFor(step.number()).stream()
                .map(login -> membership.member(login).name(locale))
                .toList();
        int asked = round.countAsked(step.number());
        return Map.of(
                "answered", words.say("amendment.answered", asked - open.size(), asked),
                "open", String.join("\n", open));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.done();
    }
}
