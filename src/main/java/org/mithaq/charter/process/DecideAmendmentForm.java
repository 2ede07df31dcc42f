package org.mithaq.charter.process;

import java.util.Map;
import org.mithaq.charter.Amendment;
import org.mithaq.charter.AmendmentRound;
import org.mithaq.charter.Article;
import org.mithaq.charter.Charters;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Languages;
import org.mithaq.membership.Membership;
import org.springframework.stereotype.Component;

/** The chair decides the amendments, one after the other. */
@Component
class DecideAmendmentForm implements TaskForm {

    private enum Decision {
        ACCEPT,
        REJECT
    }

    private final AmendmentRound round;
    private final Charters charters;
    private final Membership membership;
    private final Languages languages;

    DecideAmendmentForm(AmendmentRound round, Charters charters, Membership membership, Languages languages) {
        this.round = round;
        this.charters = charters;
        this.membership = membership;
        this.languages = languages;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Amendment amendment = round.next(step.number());
        Article article = charters.of(step.number()).article(amendment.article());
        return Map.of(
                "articleText", article.numbered(),
                "proposedText", new Article(article.position(), article.title(), amendment.proposedText()).numbered(),
                "proposer", membership.member(amendment.member()).name(languages.ofReader()),
                "proposerReason", amendment.reason());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        boolean accepted = answers.choice("decision", Decision.class) == Decision.ACCEPT;
        round.decide(step.number(), accepted, step.actor(), answers.text("reason"));
        return Receipt.route("amendmentsLeft", round.isAnyLeft(step.number()));
    }
}
