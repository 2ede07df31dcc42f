package org.mithaq.meeting.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Words;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.Postponement;
import org.springframework.stereotype.Component;

/** The convening office chooses which meeting changes, and how. */
@Component
class ChooseChangeForm implements TaskForm {

    private enum Change {
        POSTPONE,
        CANCEL,
        NONE
    }

    private final MeetingFile meetings;
    private final Postponement postponement;
    private final Words words;

    ChooseChangeForm(MeetingFile meetings, Postponement postponement, Words words) {
        this.meetings = meetings;
        this.postponement = postponement;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of(
                "reason",
                step.value("changeReason"),
                "meetings",
                changeable(step.actor()).stream().map(this::option).toList());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        Change change = answers.choice("change", Change.class);
        if (change == Change.NONE) {
            return Receipt.route("change", Answers.keyOf(change));
        }
        String number = answers.text("meeting");
        Receipt receipt = Receipt.forMeeting(number).and("change", Answers.keyOf(change));
        if (change == Change.CANCEL) {
            return receipt;
        }
        LocalDateTime newStart = LocalDateTime.of(answers.day("newDate"), answers.time("newTime"));
        postponement.check(number, newStart);
        return receipt.and("newStart", newStart.toString());
    }

    private List<Meeting> changeable(String login) {
        return meetings.convenedBy(login).stream()
                .flatMap(organ -> meetings.ahead(organ.key()).stream())
                .toList();
    }

    private Option option(Meeting meeting) {
        Object told = meeting.isPlanned() ? meeting.startsAt() : meeting.purpose();
        return new Option(words.say("meeting.option", meeting.number(), told), meeting.number());
    }
}
