package org.mithaq.deliberation.process;

import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.Poll;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** In secret: the form hands the vote over, and it is kept nowhere else. */
@Component
class CastBallotForm extends CastForm {

    CastBallotForm(Poll poll, PollFacts facts) {
        super(poll, facts);
    }

    @Override
    void cast(Poll poll, Step step, Choice choice) {
        poll.castInSecret(step.number(), step.actor(), choice);
    }
}
