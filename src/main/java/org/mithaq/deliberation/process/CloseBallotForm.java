package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Poll;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.Quorum;
import org.mithaq.meeting.TurnoutWords;
import org.springframework.stereotype.Component;

/** The chair sees who has voted, not how, and may close the ballot. */
@Component
class CloseBallotForm implements TaskForm {

    private final Deliberations deliberations;
    private final Poll poll;
    private final Quorum quorum;
    private final PollFacts facts;
    private final TurnoutWords words;

    CloseBallotForm(Deliberations deliberations, Poll poll, Quorum quorum, PollFacts facts, TurnoutWords words) {
        this.deliberations = deliberations;
        this.poll = poll;
        this.quorum = quorum;
        this.facts = facts;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Map<String, Object> shown = facts.of(deliberations.resolution(step.value("resolution")));
        shown.putAll(words.of(poll.turnout(step.number())));
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        quorum.expectThere(step.number());
        poll.expectClosable(step.value("resolution"));
        return Receipt.done();
    }
}
