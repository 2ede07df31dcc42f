package org.mithaq.followup.process;

import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.followup.Action;
import org.mithaq.followup.FollowUp;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/** The responsible office says how far it is with what was decided. */
@Component
class ReportProgressForm implements TaskForm {

    private enum Progress {
        UNDERWAY,
        DONE
    }

    private final FollowUp followUp;
    private final Languages languages;

    ReportProgressForm(FollowUp followUp, Languages languages) {
        this.followUp = followUp;
        this.languages = languages;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Action action = followUp.of(step.value("resolution"));
        return Map.of(
                "resolution", action.resolution(),
                "text", action.text(),
                "due", Words.day(languages.ofReader(), action.dueOn()),
                "returnReason", action.returnReason());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        Progress progress = answers.choice("progress", Progress.class);
        if (progress == Progress.DONE) {
            followUp.reportDone(step.value("resolution"), answers.text("note"));
        } else {
            followUp.report(step.value("resolution"), answers.text("note"));
        }
        return Receipt.route("progress", Answers.keyOf(progress));
    }
}
