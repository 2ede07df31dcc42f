package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.ballot.VotesThere;
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
    private final PollFacts facts;
    private final Words words;

    OpenBallotForm(Deliberations deliberations, Poll poll, VotesThere votes, PollFacts facts, Words words) {
        this.deliberations = deliberations;
        this.poll = poll;
        this.votes = votes;
        this.facts = facts;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        String id = step.value("resolution");
        Map<String, Object> shown = facts.of(deliberations.resolution(id));
        int there = votes.count(step.number());
        int weight = votes.sum(step.number());
        shown.put("voters", String.valueOf(there));
        shown.put("votes", weight == there ? "" : String.valueOf(weight));
        shown.put("warning", poll.isSecretInDanger(id) ? words.say("poll.secret-in-danger") : "");
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.done();
    }
}
