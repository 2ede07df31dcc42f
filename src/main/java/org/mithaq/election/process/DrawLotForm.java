package org.mithaq.election.process;

import java.util.Map;
import org.mithaq.election.Election;
import org.mithaq.election.ElectionVerdict;
import org.mithaq.election.ElectionWords;
import org.mithaq.election.Elections;
import org.mithaq.election.Voting;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/** The chair draws lots between those whom nothing else decides between, and says on whom it fell. */
@Component
class DrawLotForm implements TaskForm {

    private final Elections elections;
    private final Voting voting;
    private final ElectionWords names;
    private final Words words;

    DrawLotForm(Elections elections, Voting voting, ElectionWords names, Words words) {
        this.elections = elections;
        this.voting = voting;
        this.names = names;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Election election = elections.of(step.value("election"));
        ElectionVerdict tie = voting.tie(election);
        return Map.of(
                "office",
                names.office(election),
                "tie",
                words.say(tie.key(), tie.arguments().toArray()),
                "tied",
                tie.others().stream()
                        .map(login -> new Option(names.name(login), login))
                        .toList());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        voting.draw(step.value("election"), answers.choices("drawn"));
        return Receipt.done();
    }
}
