package org.mithaq.convocation.process;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.mithaq.convocation.Draft;
import org.mithaq.convocation.Notice;
import org.mithaq.convocation.NoticeFile;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Words;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.MeetingKind;
import org.mithaq.meeting.Programme;
import org.springframework.stereotype.Component;

/** The rapporteur drafts the notice, or corrects the last draft. */
@Component
class DraftNoticeForm implements TaskForm {

    private final NoticeFile notices;
    private final MeetingFile meetings;

    DraftNoticeForm(NoticeFile notices, MeetingFile meetings) {
        this.notices = notices;
        this.meetings = meetings;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Meeting meeting = meetings.of(step.number());
        Map<String, Object> shown = new HashMap<>();
        shown.put("purpose", meeting.purpose());
        if (meeting.isPlanned()) {
            shown.putAll(lastDraft(meeting.programme()));
            notices.last(step.number()).ifPresent(last -> shown.putAll(returned(last)));
        } else {
            shown.put("agenda", String.join("\n", meetings.adjournedItems(meeting.organ())));
        }
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        Programme programme = new Programme(
                answers.choice("kind", MeetingKind.class),
                LocalDateTime.of(answers.day("date"), answers.time("time")),
                answers.text("place"),
                answers.lines("agenda"),
                answers.lines("agendaTranslated"),
                answers.ticked("charterOnAgenda"));
        String urgencyReason = answers.optionalText("urgencyReason").orElse("");
        notices.draft(step.number(), step.actor(), new Draft(programme, urgencyReason));
        return Receipt.done();
    }

    private static Map<String, Object> lastDraft(Programme programme) {
        return Map.of(
                "kind",
                Answers.keyOf(programme.kind()),
                "date",
                programme.startsAt().toLocalDate().toString(),
                "time",
                Words.time(programme.startsAt().toLocalTime()),
                "place",
                programme.place(),
                "agenda",
                String.join("\n", programme.agenda()),
                "agendaTranslated",
                String.join("\n", programme.agendaTranslated()),
                "charterOnAgenda",
                programme.charterOnAgenda());
    }

    private static Map<String, Object> returned(Notice last) {
        return Map.of("returnReason", last.returnReason(), "urgencyReason", last.urgencyReason());
    }
}
