package org.mithaq.election.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.ballot.Voices;
import org.mithaq.election.Election;
import org.mithaq.election.ElectionWords;
import org.mithaq.election.Elections;
import org.mithaq.election.Voting;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** A member on the roll votes in secret. */
@Component
class ElectForm implements TaskForm {

    private final Elections elections;
    private final Voting voting;
    private final ElectionWords words;
    private final Voices voices;

    ElectForm(Elections elections, Voting voting, ElectionWords words, Voices voices) {
        this.elections = elections;
        this.voting = voting;
        this.words = words;
        this.voices = voices;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Election election = elections.current(step.number());
        Map<String, Object> shown = new HashMap<>(voices.facts(step));
        shown.putAll(Map.of(
                "office", words.office(election),
                "round", String.valueOf(election.round()),
                "openSeats", voting.open(election),
                "rule", words.rule(election.rule()),
                "parity", words.parity(election.rule(), election.seats()),
                "candidates", options(election)));
        return shown;
    }

    private List<Option> options(Election election) {
        List<Option> options = new ArrayList<>(voting.standing(election).stream()
                .map(login -> new Option(words.name(login), login))
                .toList());
        options.add(new Option(words.blank(), Voting.BLANK));
        return options;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        voting.cast(voices.of(step), answers.choices("chosen"));
        return Receipt.done();
    }
}
