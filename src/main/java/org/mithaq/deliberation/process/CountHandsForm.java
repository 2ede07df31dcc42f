package org.mithaq.deliberation.process;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.ballot.VotesThere;
import org.mithaq.ballot.WeightFacts;
import org.mithaq.ballot.Weights;
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
    private final Weights weights;
    private final WeightFacts facts;
    private final RuleSentence rules;

    CountHandsForm(Deliberations deliberations, Ballot ballot, Weights weights, WeightFacts facts, RuleSentence rules) {
        this.deliberations = deliberations;
        this.ballot = ballot;
        this.weights = weights;
        this.facts = facts;
        this.rules = rules;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Resolution resolution = deliberations.resolution(step.value("resolution"));
        VotesThere there = weights.there(step.number());
        Map<String, Object> shown = new HashMap<>(facts.of(there));
        shown.put("resolutionText", resolution.text());
        shown.put("rule", rules.ofHands(resolution.rule()));
        shown.put("presentCount", there.count());
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
