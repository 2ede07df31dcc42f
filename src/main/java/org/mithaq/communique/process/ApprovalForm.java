package org.mithaq.communique.process;

import java.util.Map;
import org.mithaq.communique.Communique;
import org.mithaq.communique.CommuniqueFile;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;

/** An office approves the text that it is shown, or returns it; the hash says which text that was. */
abstract class ApprovalForm implements TaskForm {

    private enum Choice {
        APPROVE,
        RETURN
    }

    private final CommuniqueFile communiques;
    private final FindingSentences findings;
    private final String office;
    private final String outcome;

    /**
     * @param office the routing value that holds the office asked
     * @param outcome the routing value that takes the decision: {@code approved} or {@code returned}
     */
    ApprovalForm(CommuniqueFile communiques, FindingSentences findings, String office, String outcome) {
        this.communiques = communiques;
        this.findings = findings;
        this.office = office;
        this.outcome = outcome;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Communique communique = communiques.of(step.number());
        return Map.of(
                "findings", findings.of(communique),
                "text", communique.text().reading(),
                "hash", communique.text().hash());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return switch (answers.choice("decision", Choice.class)) {
            case APPROVE -> {
                communiques.approve(step.number(), step.actor(), step.value(office), answers.text("hash"));
                yield Receipt.route(outcome, "approved");
            }
            case RETURN -> {
                communiques.sendBack(step.number(), step.actor(), step.value(office), answers.text("reason"));
                yield Receipt.route(outcome, "returned");
            }
        };
    }
}
