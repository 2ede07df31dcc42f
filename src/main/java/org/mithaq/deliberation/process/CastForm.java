package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.Poll;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;

/** A member on the roll votes for or against a resolution, or for neither. */
abstract class CastForm implements TaskForm {

    private final Poll poll;
    private final PollFacts facts;

    CastForm(Poll poll, PollFacts facts) {
        this.poll = poll;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return poll.running(step.number()).map(facts::of).orElse(Map.of());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        cast(poll, step, answers.choice("vote", Choice.class));
        return Receipt.done();
    }

    abstract void cast(Poll poll, Step step, Choice choice);
}
