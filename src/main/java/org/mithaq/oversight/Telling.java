package org.mithaq.oversight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.engine.StepWords;
import org.mithaq.language.Words;
import org.mithaq.ledger.Account;
import org.mithaq.ledger.Author;
import org.mithaq.ledger.Entry;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.springframework.stereotype.Component;

/** Tells entries in the reader's language: names for logins, labels for fields, words for hashes. */
@Component
class Telling {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Account account;
    private final Membership membership;
    private final MeetingFile meetings;
    private final DeedNames deeds;
    private final StepWords steps;
    private final EntryWords words;

    Telling(
            Account account,
            Membership membership,
            MeetingFile meetings,
            DeedNames deeds,
            StepWords steps,
            EntryWords words) {
        this.account = account;
        this.membership = membership;
        this.meetings = meetings;
        this.deeds = deeds;
        this.steps = steps;
        this.words = words;
    }

    /** Entries of a meeting as they are told, in their order. */
    record Told(List<Line> lines, Context context) {}

    /** The entries of a meeting, in their order. */
    List<Line> lines(List<Entry> entries, AuditedMeeting meeting, Locale reader) {
        return tell(entries, meeting, reader).lines();
    }

    /** The entries of a meeting that come after a milestone of it, in their order; none before its beginning. */
    List<Line> lines(Optional<Entry> milestone, List<Entry> entries, AuditedMeeting meeting, Locale reader) {
        return tell(milestone, entries, meeting, reader).lines();
    }

    /** The entries of a meeting, with what is known beside them. */
    Told tell(List<Entry> entries, AuditedMeeting meeting, Locale reader) {
        return tell(Optional.empty(), entries, meeting, reader);
    }

    private Told tell(Optional<Entry> milestone, List<Entry> entries, AuditedMeeting meeting, Locale reader) {
        Organ organ = membership.organ(meeting.organ());
        Context context = context(entries, meeting, reader);
        List<Line> lines = new ArrayList<>();
        Course course = new Course();
        milestone.ifPresent(reached -> follow(course, reached, read(reached.body())));
        String heading = "";
        for (Entry entry : entries) {
            JsonNode body = read(entry.body());
            follow(course, entry, body);
            String next = words.heading(course, context);
            ZonedDateTime at = entry.at().atZone(organ.zoneId());
            lines.add(new Line(
                    entry.sequence(),
                    next.equals(heading) ? "" : next,
                    Words.day(reader, at.toLocalDate()),
                    Words.time(at.toLocalTime()),
                    context.name(entry.author().login()),
                    entry.author().standsInFor() == null
                            ? ""
                            : context.name(entry.author().standsInFor()),
                    entry.author().office() == null
                            ? ""
                            : context.office(entry.author().office()),
                    isAnswer(entry) ? steps.title(body.path("step").asText(), reader) : deeds.of(entry.deed(), reader),
                    words.facts(entry, body, context),
                    words.folded(entry, body, context),
                    words.seen(body, context)));
            heading = next;
        }
        return new Told(lines, context);
    }

    private void follow(Course course, Entry entry, JsonNode body) {
        String step = body.path("step").asText();
        if (isAnswer(entry)) {
            course.follow(step, steps.room(step), body);
        } else {
            course.follow(entry.deed(), deeds.room(entry.deed()), body);
        }
    }

    /** Whether an entry tells of a form that somebody answered. */
    static boolean isAnswer(Entry entry) {
        return entry.deed().equals("step-done");
    }

    private Context context(List<Entry> entries, AuditedMeeting meeting, Locale reader) {
        Set<String> logins = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        for (Entry entry : entries) {
            logins.add(entry.author().login());
            if (entry.author().standsInFor() != null) {
                logins.add(entry.author().standsInFor());
            }
            logins.addAll(EntryWords.people(read(entry.body())));
            hashes.addAll(entry.texts());
        }
        Map<String, String> texts = account.texts(hashes);
        logins.addAll(EntryWords.logins(texts));
        logins.remove(Author.SYSTEM);
        Meeting file = meetings.of(meeting.number());
        Locale written = meetings.languageOf(meeting.number());
        return new Context(
                reader,
                membership.namesOf(logins, reader),
                membership.postNames(reader),
                texts,
                file.agenda().stream().map(item -> item.title(reader, written)).toList(),
                words.system(reader));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("No JSON: " + json, malformed);
        }
    }

    /**
     * What is known beside the entries themselves.
     *
     * @param names by login
     * @param offices by what the engine calls them
     * @param texts by hash
     * @param items titles on the agenda
     * @param system what the house itself is called
     */
    record Context(
            Locale reader,
            Map<String, String> names,
            Map<String, String> offices,
            Map<String, String> texts,
            List<String> items,
            String system) {

        String name(String login) {
            return login.equals(Author.SYSTEM) ? system : names.getOrDefault(login, login);
        }

        /** The name of an office by its own key, whatever its organ; empty when no office has it. */
        Optional<String> officeKey(String key) {
            return offices.entrySet().stream()
                    .filter(office -> office.getKey().endsWith("." + key))
                    .map(office -> office.getValue().split(" · ")[0])
                    .findFirst();
        }

        String office(String group) {
            return offices.getOrDefault(group, group);
        }
    }
}
