package org.mithaq.meeting.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Words;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.Quorum;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.springframework.stereotype.Component;

/** The chair and the rapporteur of the sitting are named, and it is opened. */
@Component
class OpenSittingForm implements TaskForm {

    private final MeetingFile meetings;
    private final AttendanceRegister register;
    private final Quorum quorum;
    private final Membership membership;
    private final MemberOptions options;
    private final Words words;

    OpenSittingForm(
            MeetingFile meetings,
            AttendanceRegister register,
            Quorum quorum,
            Membership membership,
            MemberOptions options,
            Words words) {
        this.meetings = meetings;
        this.register = register;
        this.quorum = quorum;
        this.membership = membership;
        this.options = options;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of(
                "quorum",
                words.say(
                        "quorum.reached",
                        quorum.present(step.number()),
                        register.countSeated(step.number()),
                        quorum.needed(step.number()),
                        quorum.article(step.number())),
                "presentMembers",
                options.of(register.present(step.number())),
                "rapporteurs",
                options.of(rapporteurs(step.number())));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        String chair = answers.text("chair");
        String rapporteur = answers.text("rapporteur");
        LocalDateTime at = meetings.of(step.number()).startsAt().toLocalDate().atTime(answers.time("time"));
        meetings.change(step.number(), meeting -> meeting.open(chair, rapporteur, at));
        return Receipt.route("sittingOutcome", "opened");
    }

    /** The rapporteurs of the organ, and any member who is there. */
    private List<Member> rapporteurs(String number) {
        return Stream.concat(
                        membership.actingFor(membership.post("rapporteur", meetings.organOf(number))).stream(),
                        register.present(number).stream())
                .distinct()
                .toList();
    }
}
