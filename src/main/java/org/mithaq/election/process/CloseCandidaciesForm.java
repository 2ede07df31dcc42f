package org.mithaq.election.process;

import java.util.HashMap;
import java.util.Map;
import org.mithaq.election.ElectionWords;
import org.mithaq.election.Elections;
import org.mithaq.election.Nominations;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.TurnoutWords;
import org.springframework.stereotype.Component;

/** The chair may end the time in which nominees accept before its deadline. */
@Component
class CloseCandidaciesForm implements TaskForm {

    private final Elections elections;
    private final Nominations nominations;
    private final ElectionWords words;
    private final TurnoutWords turnout;

    CloseCandidaciesForm(Elections elections, Nominations nominations, ElectionWords words, TurnoutWords turnout) {
        this.elections = elections;
        this.nominations = nominations;
        this.words = words;
        this.turnout = turnout;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Map<String, Object> shown = new HashMap<>(turnout.of(nominations.accepting(step.number())));
        shown.put("office", words.office(elections.of(step.value("election"))));
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.done();
    }
}
