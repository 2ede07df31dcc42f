package org.mithaq.charter.process;

import java.util.Map;
import org.mithaq.charter.AmendmentRound;
import org.mithaq.charter.Article;
import org.mithaq.charter.Charter;
import org.mithaq.charter.Charters;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** A member proposes an amendment to the draft of the charter, or none. */
@Component
class ProposeAmendmentForm implements TaskForm {

    private enum Answer {
        NONE,
        AMEND
    }

    private final Charters charters;
    private final AmendmentRound round;

    ProposeAmendmentForm(Charters charters, AmendmentRound round) {
        this.charters = charters;
        this.round = round;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Charter charter = charters.of(step.number());
        return Map.of(
                "charterText", charter.text(),
                "articles",
                        charter.articles().stream()
                                .map(ProposeAmendmentForm::option)
                                .toList());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        switch (answers.choice("answer", Answer.class)) {
            case NONE -> round.proposeNone(step.number(), step.actor());
            case AMEND -> propose(step, answers);
        }
        return Receipt.done();
    }

    private void propose(Step step, Answers answers) {
        round.propose(
                step.number(),
                step.actor(),
                Integer.parseInt(answers.text("article")),
                answers.text("newText"),
                answers.text("reason"));
    }

    private static Option option(Article article) {
        return new Option(article.position() + ". " + article.title(), String.valueOf(article.position()));
    }
}
