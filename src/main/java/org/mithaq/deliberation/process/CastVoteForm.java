package org.mithaq.deliberation.process;

import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.Poll;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** By name: the vote is known to all. */
@Component
class CastVoteForm extends CastForm {

    CastVoteForm(Poll poll, PollFacts facts) {
        super(poll, facts);
    }

    @Override
    void cast(Poll poll, Step step, Choice choice) {
        poll.castByName(step.number(), step.actor(), choice);
    }
}
