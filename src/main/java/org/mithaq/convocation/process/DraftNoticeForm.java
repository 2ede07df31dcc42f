package org.mithaq.convocation.process;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mithaq.convocation.Draft;
import org.mithaq.convocation.Notice;
import org.mithaq.convocation.NoticeFile;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.followup.FollowUp;
import org.mithaq.language.Words;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.MeetingKind;
import org.mithaq.meeting.Programme;
import org.springframework.stereotype.Component;

/** The rapporteur drafts the notice, or corrects the last draft. */
@Component
class DraftNoticeForm implements TaskForm {

    private static final int MOST_OVERDUE = 20;

    private final NoticeFile notices;
    private final MeetingFile meetings;
    private final FollowUp followUp;
    private final Words words;

    DraftNoticeForm(NoticeFile notices, MeetingFile meetings, FollowUp followUp, Words words) {
        this.notices = notices;
        this.meetings = meetings;
        this.followUp = followUp;
        this.words = words;
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
            shown.put("agenda", String.join("\n", itemsLeft(meeting)));
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

    /** What the organ has adjourned, and what it has decided and not carried out in time. */
    private List<String> itemsLeft(Meeting meeting) {
        Locale locale = meetings.languageOf(meeting.number());
        return Stream.concat(
                        meetings.adjournedItems(meeting.organ()).stream(),
                        followUp.overdue(meeting.organ(), MOST_OVERDUE).stream()
                                .map(action -> words.say(
                                        locale,
                                        "agenda.overdue",
                                        action.resolution(),
                                        action.text().replaceAll("\\s+", " "))))
                .toList();
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
