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

/** A member nominates themselves, another, or nobody. */
@Component
class NominateForm implements TaskForm {

    private enum Answer {
        MYSELF,
        ANOTHER,
        NOBODY
    }

    private final Elections elections;
    private final Nominations nominations;
    private final ElectionWords words;

    NominateForm(Elections elections, Nominations nominations, ElectionWords words) {
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
                "parity", words.parity(election.rule(), election.seats()));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        switch (answers.choice("answer", Answer.class)) {
            case MYSELF -> nominations.nominate(step.number(), step.actor(), step.actor());
            case ANOTHER -> nominations.nominate(step.number(), step.actor(), answers.text("nominee"));
            case NOBODY -> nominations.nominateNobody(step.number(), step.actor());
        }
        return Receipt.done();
    }
}
