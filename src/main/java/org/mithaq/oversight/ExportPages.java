package org.mithaq.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.language.Languages;
import org.mithaq.ledger.LedgerExport;
import org.mithaq.membership.Organ;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The files that an auditor takes home. Each is told to the ledger, and is sent as it is written. */
@Controller
class ExportPages {

    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv;charset=UTF-8",
            "json", "application/json",
            "xes", "application/xml;charset=UTF-8",
            "pdf", "application/pdf",
            "zip", "application/zip");

    private final AuditDesk desk;
    private final Exports exports;
    private final Dossier dossier;
    private final LedgerExport ledger;
    private final Languages languages;
    private final ApplicationEventPublisher events;

    ExportPages(
            AuditDesk desk,
            Exports exports,
            Dossier dossier,
            LedgerExport ledger,
            Languages languages,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.exports = exports;
        this.dossier = dossier;
        this.ledger = ledger;
        this.languages = languages;
        this.events = events;
    }

    /** The meetings that a search finds, all of them. */
    @GetMapping("/audit/meetings.{format:csv|json|xes}")
    void meetings(
            Principal auditor, @PathVariable String format, @ModelAttribute MeetingSearch asked, HttpServletResponse to)
            throws IOException {
        Period.expectInOrder(asked.from(), asked.until());
        List<Organ> organs = desk.organs(auditor.getName());
        Map<String, String> fields = new TreeMap<>();
        asked.fields().forEach((field, value) -> fields.put(field, value.toString()));
        OutputStream file = begin("meetings", format, organs, fields, to);
        switch (format) {
            case "csv" -> exports.meetingsAsCsv(organs, asked, languages.ofReader(), file);
            case "json" -> exports.meetingsAsJson(organs, asked, file);
            default -> exports.meetingsAsXes(organs, asked, file);
        }
    }

    /** The entries of a section of a meeting, all of them. */
    @GetMapping(
            "/audit/meetings/{number}/{section:timeline|rules|signatures|letters|operations|readers}.{format:csv|json}")
    void entries(
            Principal auditor,
            @PathVariable String number,
            @PathVariable String section,
            @PathVariable String format,
            HttpServletResponse to)
            throws IOException {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        Section listed = Section.of(section).orElseThrow();
        OutputStream file = begin(section, format, meeting, to);
        if (format.equals("csv")) {
            exports.entriesAsCsv(meeting, listed, languages.ofReader(), file);
        } else {
            exports.entriesAsJson(meeting, listed, file);
        }
    }

    /** The course of a meeting for process mining. */
    @GetMapping("/audit/meetings/{number}/events.xes")
    void events(Principal auditor, @PathVariable String number, HttpServletResponse to) throws IOException {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        exports.eventsAsXes(meeting, begin("events", "xes", meeting, to));
    }

    /** All of a meeting on paper. */
    @GetMapping("/audit/meetings/{number}/dossier.pdf")
    void dossier(Principal auditor, @PathVariable String number, HttpServletResponse to) throws IOException {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        byte[] printed = dossier.print(meeting, languages.ofReader());
        begin("dossier", "pdf", meeting, to).write(printed);
    }

    /** What the ledger holds of a meeting, with its proofs. */
    @GetMapping("/audit/meetings/{number}/ledger.zip")
    void ledgerOfMeeting(Principal auditor, @PathVariable String number, HttpServletResponse to) throws IOException {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        ledger.ofMatter(number, begin("ledger", "zip", meeting, to));
    }

    /**
     * What the ledger holds of a period, with its proofs.
     *
     * @param from first day, in the zone of the organ; of the first organ that the auditor covers where there are several
     * @param until last day of it
     * @param organ its key; empty for every organ that the auditor covers
     */
    @GetMapping("/audit/ledger.zip")
    void ledgerOfPeriod(
            Principal auditor,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam Optional<String> organ,
            HttpServletResponse to)
            throws IOException {
        Period.expectInOrder(from, until);
        Optional<String> asked = organ.filter(key -> !key.isBlank());
        List<Organ> organs = desk.organs(auditor.getName()).stream()
                .filter(covered -> asked.isEmpty() || asked.get().equals(covered.key()))
                .toList();
        if (organs.isEmpty()) {
            throw new NotAudited(asked.orElse(""));
        }
        ZoneId zone = organs.get(0).zoneId();
        OutputStream file =
                begin("ledger", "zip", organs, Map.of("from", from.toString(), "until", until.toString()), to);
        ledger.ofPeriod(
                from.atStartOfDay(zone).toInstant(),
                until.plusDays(1).atStartOfDay(zone).toInstant(),
                organs.stream().map(Organ::key).toList(),
                file);
    }

    private OutputStream begin(String what, String format, AuditedMeeting meeting, HttpServletResponse to)
            throws IOException {
        return begin(new Exported(meeting.number(), meeting.organ(), what, upper(format), Map.of()), format, to);
    }

    /** A file about several meetings is one organ's where there is but one. */
    private OutputStream begin(
            String what, String format, List<Organ> organs, Map<String, String> asked, HttpServletResponse to)
            throws IOException {
        String organ = organs.size() == 1 ? organs.get(0).key() : null;
        return begin(new Exported(null, organ, what, upper(format), asked), format, to);
    }

    private OutputStream begin(Exported exported, String format, HttpServletResponse to) throws IOException {
        events.publishEvent(exported);
        to.setContentType(TYPES.get(format));
        to.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(exported.fileName()));
        return to.getOutputStream();
    }

    private static String upper(String format) {
        return format.toUpperCase(Locale.ROOT);
    }
}
