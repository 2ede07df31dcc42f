package org.mithaq.oversight;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.language.Languages;
import org.mithaq.ledger.Account;
import org.mithaq.ledger.Entry;
import org.mithaq.membership.Membership;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was done in one meeting, section by section. Whoever opens one is told to the ledger. */
@Controller
class MeetingPages {

    private static final int A_PAGE = 50;

    private final AuditDesk desk;
    private final Account account;
    private final Telling telling;
    private final Membership membership;
    private final Languages languages;
    private final ApplicationEventPublisher events;

    MeetingPages(
            AuditDesk desk,
            Account account,
            Telling telling,
            Membership membership,
            Languages languages,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.account = account;
        this.telling = telling;
        this.membership = membership;
        this.languages = languages;
        this.events = events;
    }

    /** @param behind number of the last entry on the page before this one; 0 for the first page */
    @GetMapping("/audit/meetings/{number}")
    ModelAndView timeline(
            Principal auditor, @PathVariable String number, @RequestParam(defaultValue = "0") long behind) {
        return entries(auditor, number, Section.TIMELINE, behind);
    }

    @GetMapping("/audit/meetings/{number}/{section:rules|signatures|letters|operations|readers}")
    ModelAndView section(
            Principal auditor,
            @PathVariable String number,
            @PathVariable String section,
            @RequestParam(defaultValue = "0") long behind) {
        return entries(auditor, number, Section.of(section).orElseThrow(), behind);
    }

    private ModelAndView entries(Principal auditor, String number, Section section, long behind) {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        List<Entry> found = found(number, section, behind);
        List<Entry> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        events.publishEvent(new PageLookedAt(
                number,
                meeting.organ(),
                section.key(),
                behind == 0 ? Map.of() : Map.of("behind", String.valueOf(behind))));
        Map<String, Object> model = new HashMap<>();
        model.put("lines", telling.lines(shown, meeting, languages.ofReader()));
        model.put("first", behind == 0);
        model.put("next", found.size() > A_PAGE ? shown.get(A_PAGE - 1).sequence() : 0);
        return page("entries", auditor, meeting, section, model);
    }

    private List<Entry> found(String number, Section section, long behind) {
        return switch (section) {
            case TIMELINE -> account.of(number, List.of(PageLookedAt.KEY), behind, A_PAGE + 1);
            case OPERATIONS -> account.operations(number, behind, A_PAGE + 1);
            default -> account.only(number, section.deeds(), behind, A_PAGE + 1);
        };
    }

    private ModelAndView page(
            String template, Principal auditor, AuditedMeeting meeting, Section section, Map<String, Object> model) {
        Locale reader = languages.ofReader();
        model.put("meeting", meeting);
        model.put("organName", membership.organ(meeting.organ()).name(reader));
        model.put("section", section);
        model.put("sections", List.of(Section.values()));
        return desk.page(template, auditor.getName(), model);
    }
}
