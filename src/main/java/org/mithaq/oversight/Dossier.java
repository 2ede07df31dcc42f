package org.mithaq.oversight;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.mithaq.correspondence.Documents;
import org.mithaq.language.Words;
import org.mithaq.ledger.Entry;
import org.mithaq.ledger.Inclusion;
import org.mithaq.ledger.Inclusions;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.mithaq.oversight.Telling.Told;
import org.springframework.stereotype.Component;

/** Prints what was done in a meeting, for whoever reviews it on paper. What auditors took home is no part of that. */
@Component
class Dossier {

    /** So many entries are printed; what a longer meeting has more stands in the export of the ledger. */
    private static final int MOST = 5_000;

    private static final Set<String> SITTING = Set.of("sitting-opened", "quorum-missed", "sitting-closed");
    private static final Set<String> VERDICTS = Set.of(
            "resolution-proposed",
            "consensus-declared",
            "objections-raised",
            "hands-counted",
            "poll-closed",
            "verdict-pronounced",
            "candidates-listed",
            "round-counted",
            "lot-drawn",
            "round-decided",
            "members-elected",
            "election-adjourned");

    private final SectionEntries entries;
    private final Telling telling;
    private final Inclusions inclusions;
    private final MeetingFile meetings;
    private final Membership membership;
    private final Documents documents;
    private final AuditDesk desk;
    private final Words words;
    private final Clock clock;

    Dossier(
            SectionEntries entries,
            Telling telling,
            Inclusions inclusions,
            MeetingFile meetings,
            Membership membership,
            Documents documents,
            AuditDesk desk,
            Words words,
            Clock clock) {
        this.entries = entries;
        this.telling = telling;
        this.inclusions = inclusions;
        this.meetings = meetings;
        this.membership = membership;
        this.documents = documents;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    /** The dossier of a meeting as a PDF file, in the reader's language. */
    byte[] print(AuditedMeeting audited, Locale reader) {
        Meeting meeting = meetings.of(audited.number());
        Locale written = meetings.languageOf(audited.number());
        List<Entry> found = entries.some(audited.number(), Section.TIMELINE, 0, MOST + 1);
        List<Entry> printed = found.stream()
                .limit(MOST)
                .filter(entry -> !entry.deed().equals(Exported.KEY))
                .toList();
        Told told = telling.tell(printed, audited, reader);
        Optional<Inclusion> seal =
                printed.isEmpty() ? Optional.empty() : inclusions.of(printed.get(printed.size() - 1));
        Map<String, Object> model = new HashMap<>();
        model.put("organ", membership.organ(audited.organ()).name(reader));
        model.put("title", words.say(reader, "audit.dossier.title", audited.number()));
        model.put("date", clock.instant().toString());
        model.put("hash", seal.map(Inclusion::root).orElse(null));
        model.put("meeting", audited);
        model.put("purpose", Line.Words.of(meeting.purpose(), reader));
        model.put("place", meeting.isPlanned() ? Line.Words.of(meeting.place(), reader) : null);
        model.put(
                "agenda",
                meeting.agenda().stream()
                        .map(item -> Line.Words.of(item.title(reader, written), reader))
                        .toList());
        model.put(
                "attendance",
                among(
                        Attendance.DEEDS,
                        printed,
                        told,
                        (deeds, lines) ->
                                Attendance.of(deeds, lines, told.context().texts(), told.context()::name)));
        model.put("sitting", among(SITTING, printed, told, (deeds, lines) -> lines));
        model.put("verdicts", among(VERDICTS, printed, told, (deeds, lines) -> lines));
        model.put("rules", among(Section.RULES.deeds(), printed, told, (deeds, lines) -> lines));
        model.put("approvals", among(Approval.deeds(), printed, told, Approval::among));
        model.put("timeline", told.lines());
        model.put("isWhole", found.size() <= MOST);
        model.put("seal", seal.orElse(null));
        model.put(
                "sealedAt",
                seal.map(held -> desk.moment(held.at(), audited, reader)).orElse(""));
        return documents.print("dossier", reader, model);
    }

    private static <T> T among(
            Collection<String> deeds, List<Entry> entries, Told told, BiFunction<List<Entry>, List<Line>, T> reading) {
        List<Entry> some = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            if (deeds.contains(entries.get(index).deed())) {
                some.add(entries.get(index));
                lines.add(told.lines().get(index));
            }
        }
        return reading.apply(some, lines);
    }
}
