package org.mithaq.oversight;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mithaq.language.Words;
import org.mithaq.meeting.MeetingStage;
import org.mithaq.statutes.LegalCalendar;
import org.mithaq.statutes.LegalCalendar.Matter;
import org.mithaq.statutes.LegalCalendar.Standing;
import org.springframework.stereotype.Component;

/** Says in one sentence what is to be done next in a meeting, who has it to do, and until when. */
@Component
class WhatComesNext {

    /** The steps by which a date of the statutes is kept. */
    private static final Map<String, Matter> KEEPING = Map.of(
            "UserTask_DraftNotice", Matter.NOTICE,
            "UserTask_ApproveNotice", Matter.NOTICE,
            "UserTask_ProposeAmendment", Matter.AMENDMENTS,
            "UserTask_EditCommunique", Matter.COMMUNIQUE,
            "UserTask_ReviewCommunique", Matter.COMMUNIQUE,
            "UserTask_ApproveCommunique", Matter.COMMUNIQUE);

    private final Words words;

    WhatComesNext(Words words) {
        this.words = words;
    }

    /** Empty for a meeting of which nothing is left to be done. */
    Optional<String> of(BoardFacts facts, BoardRow row, LegalCalendar calendar, Locale reader) {
        if (facts.isOff() || facts.stage() == MeetingStage.ENDED) {
            return Optional.empty();
        }
        if (!row.failures().isEmpty()) {
            return Optional.of(
                    words.say(reader, "board.next.failed", row.failures().get(0).name()));
        }
        return Optional.of(row.steps().stream()
                .findFirst()
                .map(step -> step(step, reader) + byLaw(step, calendar, reader))
                .orElseGet(() -> waiting(facts, reader)));
    }

    /** The first of the open steps is that which is due first. */
    private String step(StepLine step, Locale reader) {
        String due = step.due().isEmpty()
                ? ""
                : words.say(reader, step.late() ? "board.next.late" : "board.next.due", step.due());
        String who = step.who().isEmpty() ? words.say(reader, "board.next.members") : step.who();
        return words.say(reader, "board.next.step", step.name(), who, due);
    }

    private String byLaw(StepLine step, LegalCalendar calendar, Locale reader) {
        return calendar.dates().stream()
                .filter(date -> date.matter() == KEEPING.get(step.element()))
                .filter(date -> date.standing() != Standing.MET && date.standing() != Standing.WAIVED)
                .findFirst()
                .map(date -> words.say(
                        reader,
                        "board.next.by-law",
                        words.say(reader, "board.date." + date.matter()),
                        date.day(),
                        date.article()))
                .orElse("");
    }

    private String waiting(BoardFacts facts, Locale reader) {
        return facts.isAwaited() && facts.startsAt() != null
                ? words.say(reader, "board.next.sitting", facts.startsAt())
                : words.say(reader, "board.no-steps");
    }
}
