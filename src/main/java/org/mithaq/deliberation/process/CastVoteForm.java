package org.mithaq.deliberation.process;

import org.mithaq.ballot.Voice;
import org.mithaq.ballot.Voices;
import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.Poll;
import org.springframework.stereotype.Component;

/** By name: the vote is known to all. */
@Component
class CastVoteForm extends CastForm {

    CastVoteForm(Poll poll, PollFacts facts, Voices voices) {
        super(poll, facts, voices);
    }

    @Override
    void cast(Poll poll, Voice voice, Choice choice) {
        poll.castByName(voice, choice);
    }
}
