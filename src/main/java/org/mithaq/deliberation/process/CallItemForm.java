package org.mithaq.deliberation.process;

import java.util.Map;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.Quorum;
import org.springframework.stereotype.Component;

/** The chair calls an item, after a look at who is there. */
@Component
class CallItemForm implements TaskForm {

    private final Deliberations deliberations;
    private final MeetingFile meetings;
    private final AttendanceRegister register;
    private final Quorum quorum;
    private final Words words;
    private final Languages languages;

    CallItemForm(
            Deliberations deliberations,
            MeetingFile meetings,
            AttendanceRegister register,
            Quorum quorum,
            Words words,
            Languages languages) {
        this.deliberations = deliberations;
        this.meetings = meetings;
        this.register = register;
        this.quorum = quorum;
        this.words = words;
        this.languages = languages;
    }

    @Override
    public Map<String, Object> present(Step step) {
        String number = step.number();
        int item = step.number("item");
        return Map.of(
                "position",
                words.say(
                        "item.position", item + 1, meetings.of(number).agenda().size()),
                "itemTitle",
                meetings.itemTitle(number, item, languages.ofReader()),
                "presence",
                presence(number));
    }

    private String presence(String number) {
        int present = quorum.present(number);
        int needed = quorum.needed(number);
        return words.say(
                present >= needed ? "attendance.quorate" : "attendance.inquorate",
                present,
                register.countSeated(number),
                needed,
                quorum.article(number));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        deliberations.call(step.number(), step.number("item"));
        return Receipt.done();
    }
}
