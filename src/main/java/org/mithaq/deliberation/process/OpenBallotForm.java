package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.ballot.Roll;
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
    private final Roll roll;
    private final PollFacts facts;
    private final Words words;

    OpenBallotForm(Deliberations deliberations, Poll poll, Roll roll, PollFacts facts, Words words) {
        this.deliberations = deliberations;
        this.poll = poll;
        this.roll = roll;
        this.facts = facts;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        String id = step.value("resolution");
        Map<String, Object> shown = facts.of(deliberations.resolution(id));
        shown.put("voters", String.valueOf(roll.countThere(step.number())));
        shown.put("warning", poll.isSecretInDanger(id) ? words.say("poll.secret-in-danger") : "");
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.done();
    }
}
