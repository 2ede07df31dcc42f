package org.mithaq.oversight;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays before an auditor what their mandate covers, and nothing else. */
@Component
class AuditDesk {

    private final Membership membership;
    private final AuditedMeetings meetings;
    private final Pages pages;
    private final Languages languages;

    AuditDesk(Membership membership, AuditedMeetings meetings, Pages pages, Languages languages) {
        this.membership = membership;
        this.meetings = meetings;
        this.pages = pages;
        this.languages = languages;
    }

    /** The organs that an auditor covers. */
    List<Organ> organs(String auditor) {
        return membership.organsAuditedBy(auditor);
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

    /** A page for an auditor, in the language that they read. */
    ModelAndView page(String template, String auditor, Map<String, ?> model) {
        Locale reader = languages.ofReader();
        Map<String, Object> shown = new HashMap<>(model);
        shown.put("viewer", membership.member(auditor).name(reader));
        return pages.page("audit/" + template, reader, shown);
    }
}
