package org.mithaq.deliberation.process;

import org.mithaq.ballot.Voice;
import org.mithaq.ballot.Voices;
import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.Poll;
import org.springframework.stereotype.Component;

/** In secret: the form hands the vote over, and it is kept nowhere else. */
@Component
class CastBallotForm extends CastForm {

    CastBallotForm(Poll poll, PollFacts facts, Voices voices) {
        super(poll, facts, voices);
    }

    @Override
    void cast(Poll poll, Voice voice, Choice choice) {
        poll.castInSecret(voice, choice);
    }
}
