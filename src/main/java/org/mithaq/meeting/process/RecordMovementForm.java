package org.mithaq.meeting.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.QuorumWatch;
import org.mithaq.membership.Member;
import org.springframework.stereotype.Component;

/** Somebody comes late to the open sitting, or leaves it. */
@Component
class RecordMovementForm implements TaskForm {

    private enum Movement {
        ARRIVED,
        LEFT
    }

    private final AttendanceRegister register;
    private final QuorumWatch quorum;
    private final MemberOptions options;
    private final Words words;
    private final Languages languages;

    RecordMovementForm(
            AttendanceRegister register, QuorumWatch quorum, MemberOptions options, Words words, Languages languages) {
        this.register = register;
        this.quorum = quorum;
        this.options = options;
        this.words = words;
        this.languages = languages;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Locale locale = languages.ofReader();
        List<Member> present = register.present(step.number());
        String names = String.join(
                words.say("list.separator"),
                present.stream().map(member -> member.name(locale)).toList());
        return Map.of(
                "presentNow",
                words.say("attendance.present-now", present.size(), names),
                "members",
                options.of(register.seated(step.number())));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        String person = answers.text("person");
        switch (answers.choice("movement", Movement.class)) {
            case ARRIVED ->
                quorum.during(step.number(), () -> register.arrive(step.number(), person, answers.time("time")));
            case LEFT ->
                quorum.during(step.number(), () -> register.leave(step.number(), person, answers.time("time")));
        }
        return Receipt.done();
    }
}
