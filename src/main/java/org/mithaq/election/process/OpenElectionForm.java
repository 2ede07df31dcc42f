package org.mithaq.election.process;

import java.util.HashMap;
import java.util.Map;
import org.mithaq.ballot.VotesThere;
import org.mithaq.ballot.WeightFacts;
import org.mithaq.ballot.Weights;
import org.mithaq.election.Election;
import org.mithaq.election.ElectionWords;
import org.mithaq.election.Elections;
import org.mithaq.election.Voting;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** The chair sees who stands, and opens the round. */
@Component
class OpenElectionForm implements TaskForm {

    private enum Answer {
        OPEN,
        GIVE_UP
    }

    private final Elections elections;
    private final Voting voting;
    private final ElectionWords words;
    private final Weights weights;
    private final WeightFacts facts;

    OpenElectionForm(Elections elections, Voting voting, ElectionWords words, Weights weights, WeightFacts facts) {
        this.elections = elections;
        this.voting = voting;
        this.words = words;
        this.weights = weights;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Election election = elections.of(step.value("election"));
        VotesThere there = weights.there(step.number());
        Map<String, Object> shown = new HashMap<>(facts.of(there));
        shown.putAll(Map.of(
                "office", words.office(election),
                "round", election.round() + 1,
                "openSeats", voting.open(election),
                "candidates", words.names(voting.standingNext(election.id())),
                "excluded", words.excluded(election),
                "rule", words.rule(election.rule()),
                "parity", words.parity(election.rule(), election.seats()),
                "presentCount", there.count(),
                "warning", words.warning(there.danger(election.rule().fewestInSecret()))));
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return switch (answers.choice("answer", Answer.class)) {
            case OPEN -> Receipt.route("roundOpened", true);
            case GIVE_UP -> {
                voting.giveUp(step.value("election"));
                yield Receipt.route("roundOpened", false);
            }
        };
    }
}
