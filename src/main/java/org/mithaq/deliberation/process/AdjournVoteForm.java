package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.Quorum;
import org.springframework.stereotype.Component;

/** The quorum is lost, and the chair may give the vote up. */
@Component
class AdjournVoteForm implements TaskForm {

    private final Deliberations deliberations;
    private final Quorum quorum;

    AdjournVoteForm(Deliberations deliberations, Quorum quorum) {
        this.deliberations = deliberations;
        this.quorum = quorum;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of(
                "resolutionText",
                deliberations.resolution(step.value("resolution")).text(),
                "voters",
                String.valueOf(quorum.present(step.number())),
                "quorum",
                String.valueOf(quorum.needed(step.number())));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.done();
    }
}
