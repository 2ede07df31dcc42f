package org.mithaq.oversight;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.language.Words;
import org.mithaq.ledger.Entry;
import org.mithaq.meeting.MeetingKind;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.springframework.stereotype.Component;

/** Writes lists to files, as they are read: nothing of them is held. */
@Component
class Exports {

    private final SearchedMeetings searched;
    private final SectionEntries entries;
    private final Telling telling;
    private final Membership membership;
    private final Words words;

    Exports(SearchedMeetings searched, SectionEntries entries, Telling telling, Membership membership, Words words) {
        this.searched = searched;
        this.entries = entries;
        this.telling = telling;
        this.membership = membership;
        this.words = words;
    }

    /** The meetings that a search finds, as a table in the reader's language. */
    void meetingsAsCsv(List<Organ> organs, MeetingSearch asked, Locale reader, OutputStream to) {
        CsvFile file = new CsvFile(to);
        file.row(heads(reader, "number", "organ", "kind", "startsAt", "state"));
        Map<String, String> names = organs.stream().collect(Collectors.toMap(Organ::key, organ -> organ.name(reader)));
        searched.each(
                organs,
                asked,
                meeting -> file.row(List.of(
                        meeting.number(),
                        names.get(meeting.organ()),
                        meeting.kind() == null
                                ? ""
                                : words.say(
                                        reader, "meeting.kind." + meeting.kind().key()),
                        meeting.startsAt() == null ? "" : meeting.startsAt().toString(),
                        words.say(reader, "meeting.state." + meeting.state().name()))));
        file.end();
    }

    /** The same as a JSON array of objects, with keys instead of words. */
    void meetingsAsJson(List<Organ> organs, MeetingSearch asked, OutputStream to) {
        try (SequenceWriter file = Telling.JSON.writer().writeValuesAsArray(to)) {
            searched.each(organs, asked, meeting -> write(file, members(meeting)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What has no value yet is null. */
    private static Map<String, Object> members(AuditedMeeting meeting) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", meeting.number());
        members.put("organ", meeting.organ());
        members.put(
                "kind",
                Optional.ofNullable(meeting.kind()).map(MeetingKind::key).orElse(null));
        members.put(
                "startsAt",
                Optional.ofNullable(meeting.startsAt())
                        .map(LocalDateTime::toString)
                        .orElse(null));
        members.put("state", meeting.state().name());
        return members;
    }

    private static void write(SequenceWriter file, Object value) {
        try {
            file.write(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The meetings that a search finds, each as a trace of an event log. */
    void meetingsAsXes(List<Organ> organs, MeetingSearch asked, OutputStream to) {
        EventLog log = new EventLog(to);
        searched.each(organs, asked, meeting -> trace(meeting, log));
        log.close();
    }

    /** The entries of a meeting's section as a table in the reader's language, told as on its page. */
    void entriesAsCsv(AuditedMeeting meeting, Section section, Locale reader, OutputStream to) {
        CsvFile file = new CsvFile(to);
        file.row(heads(reader, "sequence", "at", "deed", "who", "standIn", "office", "facts", "body"));
        Organ organ = membership.organ(meeting.organ());
        entries.each(meeting.number(), section, portion -> {
            List<Line> lines = telling.lines(portion, meeting, reader);
            for (int index = 0; index < portion.size(); index++) {
                Entry entry = portion.get(index);
                Line line = lines.get(index);
                file.row(List.of(
                        String.valueOf(entry.sequence()),
                        entry.at().atZone(organ.zoneId()).toOffsetDateTime().toString(),
                        line.title(),
                        line.who(),
                        line.standIn(),
                        line.office(),
                        facts(line),
                        entry.body()));
            }
        });
        file.end();
    }

    private static String facts(Line line) {
        return Stream.concat(line.facts().stream(), line.folded().stream())
                .map(fact -> fact.label() + ": "
                        + fact.words().stream().map(Line.Words::text).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    /** The same as a JSON array of the entries to the letter, as they are sealed. */
    void entriesAsJson(AuditedMeeting meeting, Section section, OutputStream to) {
        try (SequenceWriter file = Telling.JSON.writer().writeValuesAsArray(to)) {
            entries.each(
                    meeting.number(),
                    section,
                    portion -> portion.forEach(entry -> write(file, new RawValue(entry.canonical()))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A meeting as an event log of one trace. */
    void eventsAsXes(AuditedMeeting meeting, OutputStream to) {
        EventLog log = new EventLog(to);
        trace(meeting, log);
        log.close();
    }

    private void trace(AuditedMeeting meeting, EventLog log) {
        log.begin(meeting);
        entries.each(meeting.number(), Section.TIMELINE, portion -> portion.forEach(log::add));
        log.end();
    }

    private List<String> heads(Locale reader, String... columns) {
        return Stream.of(columns)
                .map(column -> words.say(reader, "audit.column." + column))
                .toList();
    }
}
