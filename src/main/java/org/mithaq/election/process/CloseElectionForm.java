package org.mithaq.election.process;

import java.util.HashMap;
import java.util.Map;
import org.mithaq.election.ElectionWords;
import org.mithaq.election.Elections;
import org.mithaq.election.Voting;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.Quorum;
import org.mithaq.meeting.TurnoutWords;
import org.springframework.stereotype.Component;

/** The chair sees how many have voted, not how, and may close the round. */
@Component
class CloseElectionForm implements TaskForm {

    private enum Answer {
        CLOSE,
        GIVE_UP
    }

    private final Elections elections;
    private final Voting voting;
    private final Quorum quorum;
    private final ElectionWords words;
    private final TurnoutWords turnout;

    CloseElectionForm(Elections elections, Voting voting, Quorum quorum, ElectionWords words, TurnoutWords turnout) {
        this.elections = elections;
        this.voting = voting;
        this.quorum = quorum;
        this.words = words;
        this.turnout = turnout;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Map<String, Object> shown = new HashMap<>(turnout.of(voting.turnout(step.number())));
        shown.put("office", words.office(elections.of(step.value("election"))));
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return switch (answers.choice("answer", Answer.class)) {
            case CLOSE -> {
                quorum.expectThere(step.number());
                voting.expectClosable(step.value("election"));
                yield Receipt.route("ballotsCounted", true);
            }
            case GIVE_UP -> {
                voting.giveUp(step.value("election"));
                yield Receipt.route("ballotsCounted", false);
            }
        };
    }
}
