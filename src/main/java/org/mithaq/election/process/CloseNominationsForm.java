package org.mithaq.election.process;

import java.util.HashMap;
import java.util.Map;
import org.mithaq.election.Candidacy;
import org.mithaq.election.Election;
import org.mithaq.election.ElectionWords;
import org.mithaq.election.Elections;
import org.mithaq.election.Nominations;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.TurnoutWords;
import org.springframework.stereotype.Component;

/** The chair may end the time for nominations before its deadline. */
@Component
class CloseNominationsForm implements TaskForm {

    private final Elections elections;
    private final Nominations nominations;
    private final ElectionWords words;
    private final TurnoutWords turnout;

    CloseNominationsForm(Elections elections, Nominations nominations, ElectionWords words, TurnoutWords turnout) {
        this.elections = elections;
        this.nominations = nominations;
        this.words = words;
        this.turnout = turnout;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Election election = elections.of(step.value("election"));
        Map<String, Object> shown = new HashMap<>(turnout.of(nominations.nominating(step.number())));
        shown.put("office", words.office(election));
        shown.put(
                "nominated",
                words.names(nominations.candidacies(election.id()).stream()
                        .map(Candidacy::member)
                        .toList()));
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return Receipt.done();
    }
}
