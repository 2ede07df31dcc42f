package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.Poll;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** A member on the roll votes by name. */
@Component
class CastVoteForm implements TaskForm {

    private final Poll poll;
    private final PollFacts facts;

    CastVoteForm(Poll poll, PollFacts facts) {
        this.poll = poll;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return poll.running(step.number()).map(facts::of).orElse(Map.of());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        poll.castByName(step.number(), step.actor(), answers.choice("vote", Choice.class));
        return Receipt.done();
    }
}
