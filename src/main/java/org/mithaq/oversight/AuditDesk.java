package org.mithaq.oversight;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.language.Words;
import org.mithaq.ledger.Checks;
import org.mithaq.ledger.Entry;
import org.mithaq.ledger.Finding;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays before an auditor what their mandate covers, and nothing else. */
@Component
class AuditDesk {

    private static final int A_FEW = 20;

    private final Membership membership;
    private final AuditedMeetings meetings;
    private final Pages pages;
    private final Languages languages;
    private final Checks checks;
    private final DeedNames deeds;
    private final Words words;
    private final ApplicationEventPublisher events;

    AuditDesk(
            Membership membership,
            AuditedMeetings meetings,
            Pages pages,
            Languages languages,
            Checks checks,
            DeedNames deeds,
            Words words,
            ApplicationEventPublisher events) {
        this.checks = checks;
        this.deeds = deeds;
        this.words = words;
        this.events = events;
        this.membership = membership;
        this.meetings = meetings;
        this.pages = pages;
        this.languages = languages;
    }

    /** The organs that an auditor covers. */
    List<Organ> organs(String auditor) {
        return membership.organsAuditedBy(auditor);
    }

    /** Numbers of meetings that an auditor would see if they were still kept as the ledger tells of them. */
    List<String> unlisted(String auditor) {
        return meetings.unlisted(organs(auditor).stream().map(Organ::key).toList(), A_FEW);
    }

    /**
     * A meeting of an organ that an auditor covers.
     *
     * @throws NotAudited when none has that number
     */
    AuditedMeeting meeting(String auditor, String number) {
        List<String> covered = organs(auditor).stream().map(Organ::key).toList();
        return meetings.find(number, covered).orElseThrow(() -> new NotAudited(number));
    }

    /**
     * The meeting that an entry is about, when an auditor covers its organ.
     *
     * @throws NotAudited when they do not, or it is about none
     */
    AuditedMeeting meetingOf(String auditor, Entry entry) {
        try {
            return meeting(auditor, String.valueOf(entry.matter()));
        } catch (NotAudited other) {
            throw new NotAudited(String.valueOf(entry.sequence()));
        }
    }

    /** Logins of all who ever looked after the installation. */
    List<String> administrators() {
        return membership.administratorsEver();
    }

    /** Tells the ledger what of a meeting is looked at. */
    void tell(AuditedMeeting meeting, String page, Map<String, String> asked) {
        events.publishEvent(new PageLookedAt(meeting.number(), meeting.organ(), page, asked));
    }

    /** A moment in the zone of a meeting's organ. */
    String moment(Instant moment, AuditedMeeting meeting, Locale reader) {
        return Words.moment(reader, membership.organ(meeting.organ()).local(moment));
    }

    /** A page about a meeting. */
    ModelAndView page(
            String template, String auditor, AuditedMeeting meeting, Section section, Map<String, Object> model) {
        model.put("meeting", meeting);
        model.put("organName", membership.organ(meeting.organ()).name(languages.ofReader()));
        model.put("section", section);
        model.put("sections", List.of(Section.values()));
        return page(template, auditor, model);
    }

    /** A page for an auditor, in the language that they read. */
    ModelAndView page(String template, String auditor, Map<String, ?> model) {
        Locale reader = languages.ofReader();
        Map<String, Object> shown = new HashMap<>(model);
        shown.put("viewer", membership.member(auditor).name(reader));
        checks.last().ifPresent(check -> {
            shown.put("check", check);
            shown.put("checkedAt", check.at().atZone(ZoneOffset.UTC));
            shown.put("finding", check.first() == null ? "" : say(check.first(), reader));
        });
        return pages.page("audit/" + template, reader, shown);
    }

    private String say(Finding finding, Locale reader) {
        Object[] arguments = finding.arguments();
        if (finding.deed() != null) {
            arguments[2] = deeds.of(finding.deed(), reader);
        }
        return words.say(reader, finding.key(), arguments);
    }
}
