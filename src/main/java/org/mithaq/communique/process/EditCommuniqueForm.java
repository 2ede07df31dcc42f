package org.mithaq.communique.process;

import java.util.Map;
import org.mithaq.communique.Communique;
import org.mithaq.communique.CommuniqueFile;
import org.mithaq.communique.CommuniqueText;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** The communications officer words the communiqué, and sees why it came back. */
@Component
class EditCommuniqueForm implements TaskForm {

    private final CommuniqueFile communiques;
    private final FindingSentences findings;

    EditCommuniqueForm(CommuniqueFile communiques, FindingSentences findings) {
        this.communiques = communiques;
        this.findings = findings;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Communique communique = communiques.of(step.number());
        CommuniqueText text = communique.text();
        return Map.of(
                "returnReason", communique.returnReason(),
                "findings", findings.of(communique),
                "title", text.title(),
                "opening", text.opening(),
                "purpose", text.purpose(),
                "interventions", text.interventions(),
                "leadership", text.leadership(),
                "deliberation", text.deliberation(),
                "affirmations", text.affirmations(),
                "charter", text.charter());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        communiques.edit(step.number(), wording(answers), step.actor());
        return Receipt.done();
    }

    private static CommuniqueText wording(Answers answers) {
        return new CommuniqueText(
                answers.text("title"),
                answers.text("opening"),
                answers.text("purpose"),
                answers.optionalText("interventions").orElse(""),
                answers.optionalText("leadership").orElse(""),
                answers.optionalText("deliberation").orElse(""),
                answers.text("affirmations"),
                answers.optionalText("charter").orElse(""));
    }
}
