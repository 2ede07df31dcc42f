package org.mithaq.election.process;

import java.util.Map;
import org.mithaq.election.Election;
import org.mithaq.election.ElectionWords;
import org.mithaq.election.Elections;
import org.mithaq.election.Nominations;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Whoever was nominated by another accepts or declines. */
@Component
class AcceptCandidacyForm implements TaskForm {

    private enum Answer {
        ACCEPT,
        DECLINE
    }

    private final Elections elections;
    private final Nominations nominations;
    private final ElectionWords words;

    AcceptCandidacyForm(Elections elections, Nominations nominations, ElectionWords words) {
        this.elections = elections;
        this.nominations = nominations;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Election election = elections.current(step.number());
        return Map.of(
                "office", words.office(election),
                "rule", words.rule(election.rule()),
                "nominatedBy",
                        nominations.candidacies(election.id()).stream()
                                .filter(candidacy -> candidacy.member().equals(step.actor()))
                                .findFirst()
                                .map(candidacy -> words.name(candidacy.nominatedBy()))
                                .orElse(""));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        switch (answers.choice("answer", Answer.class)) {
            case ACCEPT -> nominations.accept(step.number(), step.actor());
            case DECLINE -> nominations.decline(step.number(), step.actor());
        }
        return Receipt.done();
    }
}
