package org.mithaq.deliberation.process;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.ballot.VotesThere;
import org.mithaq.ballot.WeightFacts;
import org.mithaq.deliberation.Ballot;
import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Resolution;
import org.mithaq.deliberation.RuleSentence;
import org.mithaq.deliberation.Tally;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** The rapporteur counts the hands. */
@Component
class CountHandsForm implements TaskForm {

    private final Deliberations deliberations;
    private final Ballot ballot;
    private final VotesThere votes;
    private final WeightFacts weights;
    private final RuleSentence rules;

    CountHandsForm(
            Deliberations deliberations, Ballot ballot, VotesThere votes, WeightFacts weights, RuleSentence rules) {
        this.deliberations = deliberations;
        this.ballot = ballot;
        this.votes = votes;
        this.weights = weights;
        this.rules = rules;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Resolution resolution = deliberations.resolution(step.value("resolution"));
        Map<String, Object> shown = new HashMap<>(weights.of(step.number()));
        shown.put("resolutionText", resolution.text());
        shown.put("rule", rules.ofHands(resolution.rule()));
        shown.put("presentCount", votes.count(step.number()));
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        Tally tally = new Tally(answers.count("inFavour"), answers.count("against"), answers.count("abstaining"));
        ballot.count(step.value("resolution"), tally, chairVote(answers));
        return Receipt.done();
    }

    private static @Nullable Choice chairVote(Answers answers) {
        return answers.optionalText("chairVote").isPresent() ? answers.choice("chairVote", Choice.class) : null;
    }
}
