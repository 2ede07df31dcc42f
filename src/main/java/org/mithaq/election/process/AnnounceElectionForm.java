package org.mithaq.election.process;

import java.util.List;
import java.util.Map;
import org.mithaq.election.ElectionWords;
import org.mithaq.election.Elections;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Languages;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Post;
import org.springframework.stereotype.Component;

/** The rapporteur announces which office of the organ is filled. */
@Component
class AnnounceElectionForm implements TaskForm {

    private final Elections elections;
    private final ElectionWords words;
    private final MeetingFile meetings;
    private final Languages languages;

    AnnounceElectionForm(Elections elections, ElectionWords words, MeetingFile meetings, Languages languages) {
        this.elections = elections;
        this.words = words;
        this.meetings = meetings;
        this.languages = languages;
    }

    @Override
    public Map<String, Object> present(Step step) {
        List<Post> offices = elections.offices(meetings.organOf(step.number()));
        return Map.of(
                "offices",
                offices.stream()
                        .map(post -> new Option(post.office().name(languages.ofReader()), post.group()))
                        .toList(),
                "parity",
                offices.stream()
                        .filter(post -> !post.office().singleHolder())
                        .findFirst()
                        .map(post -> words.share(elections.ruleFor(post)))
                        .orElse(""));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        elections.announce(step.value("election"), answers.text("office"), answers.count("seats"));
        return Receipt.done();
    }
}
