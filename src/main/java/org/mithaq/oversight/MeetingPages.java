package org.mithaq.oversight;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.language.Languages;
import org.mithaq.ledger.Account;
import org.mithaq.ledger.Entry;
import org.mithaq.oversight.Telling.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was done in one meeting, section by section. Whoever opens one is told to the ledger. */
@Controller
class MeetingPages {

    private static final int A_PAGE = 50;

    /** So many entries are read of what is shown as a whole; no meeting that was ever held has as many. */
    private static final int MOST = 5_000;

    private final AuditDesk desk;
    private final Account account;
    private final SectionEntries entries;
    private final Telling telling;
    private final Languages languages;

    MeetingPages(AuditDesk desk, Account account, SectionEntries entries, Telling telling, Languages languages) {
        this.desk = desk;
        this.account = account;
        this.entries = entries;
        this.telling = telling;
        this.languages = languages;
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

    @GetMapping("/audit/meetings/{number}/attendance")
    ModelAndView attendance(Principal auditor, @PathVariable String number) {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        List<Entry> found = account.only(number, Attendance.DEEDS, 0, MOST + 1);
        List<Entry> entries = found.subList(0, Math.min(MOST, found.size()));
        desk.tell(meeting, Section.ATTENDANCE.key(), Map.of());
        Told told = telling.tell(entries, meeting, languages.ofReader());
        Attendance attendance =
                Attendance.of(entries, told.lines(), told.context().texts(), told.context()::name);
        return desk.page(
                "attendance",
                auditor.getName(),
                meeting,
                Section.ATTENDANCE,
                new HashMap<>(Map.of("attendance", attendance, "isWhole", found.size() <= MOST, "most", MOST)));
    }

    @GetMapping("/audit/meetings/{number}/approvals")
    ModelAndView approvals(Principal auditor, @PathVariable String number) {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        List<Entry> found = account.only(number, Approval.deeds(), 0, MOST + 1);
        List<Entry> entries = found.subList(0, Math.min(MOST, found.size()));
        desk.tell(meeting, Section.APPROVALS.key(), Map.of());
        List<Approval> approvals = Approval.among(entries, telling.lines(entries, meeting, languages.ofReader()));
        return desk.page(
                "approvals",
                auditor.getName(),
                meeting,
                Section.APPROVALS,
                new HashMap<>(Map.of("approvals", approvals, "isWhole", found.size() <= MOST, "most", MOST)));
    }

    private ModelAndView entries(Principal auditor, String number, Section section, long behind) {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        List<Entry> found = entries.some(number, section, behind, A_PAGE + 1);
        List<Entry> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        desk.tell(meeting, section.key(), behind == 0 ? Map.of() : Map.of("behind", String.valueOf(behind)));
        Map<String, Object> model = new HashMap<>();
        model.put("lines", telling.lines(milestone(number, section, behind), shown, meeting, languages.ofReader()));
        model.put("first", behind == 0);
        model.put("next", found.size() > A_PAGE ? shown.get(A_PAGE - 1).sequence() : 0);
        return desk.page("entries", auditor.getName(), meeting, section, model);
    }

    private Optional<Entry> milestone(String number, Section section, long behind) {
        return section == Section.TIMELINE ? account.last(number, Course.MILESTONES, behind) : Optional.empty();
    }
}
