package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.deliberation.Ballot;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Resolution;
import org.mithaq.deliberation.RuleSentence;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** The chair asks whether anybody objects. */
@Component
class DeclareConsensusForm implements TaskForm {

    private final Deliberations deliberations;
    private final Ballot ballot;
    private final PresentMembers presentMembers;
    private final RuleSentence rules;

    DeclareConsensusForm(
            Deliberations deliberations, Ballot ballot, PresentMembers presentMembers, RuleSentence rules) {
        this.deliberations = deliberations;
        this.ballot = ballot;
        this.presentMembers = presentMembers;
        this.rules = rules;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Resolution resolution = deliberations.resolution(step.value("resolution"));
        return Map.of(
                "resolutionText", resolution.text(),
                "rule", rules.ofConsensus(resolution.rule()),
                "presentMembers", presentMembers.options(step.number()));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        boolean objections = ballot.askForObjections(step.value("resolution"), answers.choices("objections"));
        return Receipt.route("objections", objections);
    }
}
