package org.mithaq.meeting.process;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Words;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.springframework.stereotype.Component;

/** The chair closes the sitting. */
@Component
class CloseSittingForm implements TaskForm {

    private final MeetingFile meetings;
    private final AttendanceRegister register;
    private final Words words;

    CloseSittingForm(MeetingFile meetings, AttendanceRegister register, Words words) {
        this.meetings = meetings;
        this.register = register;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Meeting meeting = meetings.of(step.number());
        return Map.of(
                "summary",
                words.say(
                        "sitting.summary",
                        meeting.openedAt(),
                        meeting.agenda().size(),
                        register.countPresent(step.number())));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        LocalTime time = answers.time("time");
        LocalDateTime at = meetings.of(step.number()).openedAt().toLocalDate().atTime(time);
        String remark = answers.optionalText("remark").orElse("");
        meetings.change(step.number(), meeting -> meeting.close(at, remark));
        register.expectNoMovementAfter(step.number(), time);
        return Receipt.done();
    }
}
