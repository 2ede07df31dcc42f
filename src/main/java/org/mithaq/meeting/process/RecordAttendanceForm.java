package org.mithaq.meeting.process;

import java.util.List;
import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Words;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.Quorum;
import org.mithaq.membership.Member;
import org.springframework.stereotype.Component;

/** The rapporteur records who has come. */
@Component
class RecordAttendanceForm implements TaskForm {

    private final AttendanceRegister register;
    private final Quorum quorum;
    private final MemberOptions options;
    private final Words words;

    RecordAttendanceForm(AttendanceRegister register, Quorum quorum, MemberOptions options, Words words) {
        this.register = register;
        this.quorum = quorum;
        this.options = options;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        List<Member> seated = register.seated(step.number());
        return Map.of(
                "expected",
                words.say("attendance.expected", quorum.needed(step.number()), seated.size()),
                "members",
                options.of(seated));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        register.begin(step.number(), answers.choices("present"), answers.lines("guests"), answers.time("time"));
        return Receipt.done();
    }
}
