package org.mithaq.deliberation.process;

import java.util.HashMap;
import java.util.Map;
import org.mithaq.ballot.Voice;
import org.mithaq.ballot.Voices;
import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.Poll;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;

/** A member on the roll, or whoever represents them, votes for or against a resolution, or for neither. */
abstract class CastForm implements TaskForm {

    private final Poll poll;
    private final PollFacts facts;
    private final Voices voices;

    CastForm(Poll poll, PollFacts facts, Voices voices) {
        this.poll = poll;
        this.facts = facts;
        this.voices = voices;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Map<String, Object> shown = poll.running(step.number()).map(facts::of).orElseGet(HashMap::new);
        shown.putAll(voices.facts(step));
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        cast(poll, voices.of(step), answers.choice("vote", Choice.class));
        return Receipt.done();
    }

    abstract void cast(Poll poll, Voice voice, Choice choice);
}
