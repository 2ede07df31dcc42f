package org.mithaq.meeting.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Organ;
import org.springframework.stereotype.Component;

/** A meeting is convened: its file is opened and gets its number. */
@Component
class ConveneMeetingForm implements TaskForm {

    private final MeetingFile meetings;
    private final Words words;
    private final Languages languages;

    ConveneMeetingForm(MeetingFile meetings, Words words, Languages languages) {
        this.meetings = meetings;
        this.words = words;
        this.languages = languages;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of();
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        Organ organ = chosen(meetings.convenedBy(step.actor()), answers.optionalText("organ"));
        return Receipt.forMeeting(meetings.open(step.actor(), organ, answers.text("purpose")))
                .and("noticeApproved", false);
    }

    /** A start form offers no list, so whoever may convene several organs says in a word which of them. */
    private Organ chosen(List<Organ> convened, Optional<String> word) {
        if (word.isPresent()) {
            return convened.stream()
                    .filter(organ -> organ.isCalled(word.get()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("meeting.other-organ", word.get(), named(convened)));
        }
        if (convened.size() > 1) {
            throw new Refusal("meeting.several-organs", named(convened));
        }
        return convened.get(0);
    }

    private String named(List<Organ> organs) {
        return organs.stream()
                .map(organ -> organ.name(languages.ofReader()))
                .collect(Collectors.joining(words.say("list.separator")));
    }
}
