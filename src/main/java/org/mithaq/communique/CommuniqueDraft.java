package org.mithaq.communique;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.language.Text;
import org.mithaq.language.Words;
import org.mithaq.meeting.AgendaItem;
import org.springframework.stereotype.Component;

/** Writes the first wording of a communiqué from the record of the sitting, in the organ's language. */
@Component
class CommuniqueDraft {

    private final Words words;
    private final Counting counting;

    CommuniqueDraft(Words words, Counting counting) {
        this.words = words;
        this.counting = counting;
    }

    CommuniqueText of(SittingRecord record) {
        return new CommuniqueText(
                say(record, "title", kind(record), record.organ(), ArabicTo.the(record.organ())),
                opening(record),
                purpose(record),
                interventions(record),
                record.leadership().map(name -> say(record, "leadership", name)).orElse(""),
                deliberation(record),
                affirmations(record),
                charter(record));
    }

    private String opening(SittingRecord record) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                record,
                "opening",
                record.openedAt().toLocalDate(),
                record.openedAt().toLocalTime(),
                record.place(),
                kind(record),
                record.organ(),
                ArabicTo.the(record.organ()),
                record.chair(),
                counting.members(record.locale(), record.countPresent())));
        record.present().forEach(office -> lines.add(point(counting.holders(record.locale(), office))));
        if (record.guests() > 0) {
            lines.add(say(record, "guests", record.guests()));
        }
        return lines(lines);
    }

    private String purpose(SittingRecord record) {
        return say(record, "purpose") + "\n"
                + numbered(record.agenda().stream().map(AgendaItem::title).toList());
    }

    private String interventions(SittingRecord record) {
        return record.senses().isEmpty() ? "" : say(record, "interventions") + "\n" + points(record.senses());
    }

    private String deliberation(SittingRecord record) {
        List<String> lines = new ArrayList<>();
        List<String> adjourned = titles(record, AgendaItem.Outcome.ADJOURNED);
        List<String> concluded = titles(record, AgendaItem.Outcome.CONCLUDED);
        if (adjourned.isEmpty()) {
            lines.add(say(record, "deliberation.all"));
        } else {
            list(lines, record, "deliberation.concluded", concluded);
            list(lines, record, "deliberation.adjourned", adjourned);
        }
        list(lines, record, "deliberation.elections", record.elections());
        return lines(lines);
    }

    private void list(List<String> lines, SittingRecord record, String key, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add(say(record, key));
            lines.add(points(entries));
        }
    }

    private String affirmations(SittingRecord record) {
        return record.resolutions().isEmpty()
                ? say(record, "affirmations.none")
                : say(record, "affirmations") + "\n" + points(record.resolutions());
    }

    private String charter(SittingRecord record) {
        return record.charter()
                .map(charter -> lines(List.of(
                        say(record, "charter", charter.title()),
                        numbered(charter.values()),
                        say(record, "charter.hash", charter.hash()))))
                .orElse("");
    }

    private static List<String> titles(SittingRecord record, AgendaItem.Outcome outcome) {
        return record.agenda().stream()
                .filter(item -> item.outcome() == outcome)
                .map(AgendaItem::title)
                .toList();
    }

    private static Text kind(SittingRecord record) {
        return new Text("communique.kind." + record.kind().key());
    }

    private String say(SittingRecord record, String key, Object... arguments) {
        return words.say(record.locale(), "communique." + key, arguments);
    }

    private static String numbered(List<String> entries) {
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(lines.size() + 1 + ". " + entry));
        return lines(lines);
    }

    private static String points(List<String> entries) {
        return lines(entries.stream().map(CommuniqueDraft::point).toList());
    }

    /** On one line, whatever lines it was recorded in: a second line would fall out of the list. */
    private static String point(String entry) {
        return "- " + entry.replaceAll("\\s+", " ");
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
