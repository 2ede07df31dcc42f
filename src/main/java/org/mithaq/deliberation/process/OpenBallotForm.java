package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.ballot.VotesThere;
import org.mithaq.ballot.WeightFacts;
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
    private final VotesThere votes;
    private final WeightFacts weights;
    private final PollFacts facts;
    private final Words words;

    OpenBallotForm(
            Deliberations deliberations,
            Poll poll,
            VotesThere votes,
            WeightFacts weights,
            PollFacts facts,
            Words words) {
        this.deliberations = deliberations;
        this.poll = poll;
        this.votes = votes;
        this.weights = weights;
        this.facts = facts;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        String id = step.value("resolution");
        Map<String, Object> shown = facts.of(deliberations.resolution(id));
        shown.put("voters", String.valueOf(votes.count(step.number())));
        shown.putAll(weights.of(step.number()));
        shown.put(
                "warning",
                poll.danger(id).map(danger -> words.say(danger.key())).orElse(""));
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.done();
    }
}
