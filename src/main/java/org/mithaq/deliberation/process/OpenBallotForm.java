package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.ballot.VotesThere;
import org.mithaq.ballot.WeightFacts;
import org.mithaq.ballot.Weights;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Poll;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/** The chair opens the vote of each member, after a look at who is there. */
@Component
class OpenBallotForm implements TaskForm {

    private final Deliberations deliberations;
    private final Poll poll;
    private final Weights weights;
    private final WeightFacts weightFacts;
    private final PollFacts facts;
    private final Words words;

    OpenBallotForm(
            Deliberations deliberations,
            Poll poll,
            Weights weights,
            WeightFacts weightFacts,
            PollFacts facts,
            Words words) {
        this.deliberations = deliberations;
        this.poll = poll;
        this.weights = weights;
        this.weightFacts = weightFacts;
        this.facts = facts;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        String id = step.value("resolution");
        VotesThere there = weights.there(step.number());
        Map<String, Object> shown = facts.of(deliberations.resolution(id));
        shown.put("voters", String.valueOf(there.count()));
        shown.putAll(weightFacts.of(there));
        shown.put(
                "warning",
                poll.danger(id, there).map(danger -> words.say(danger.key())).orElse(""));
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.done();
    }
}
