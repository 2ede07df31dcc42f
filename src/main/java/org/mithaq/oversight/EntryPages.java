package org.mithaq.oversight;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.language.Languages;
import org.mithaq.ledger.Account;
import org.mithaq.ledger.Entry;
import org.mithaq.ledger.Inclusion;
import org.mithaq.ledger.Inclusions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One entry of a meeting: what it says to the letter, and the seal under which it stands. */
@Controller
class EntryPages {

    private final AuditDesk desk;
    private final Account account;
    private final Inclusions inclusions;
    private final Telling telling;
    private final Languages languages;

    EntryPages(AuditDesk desk, Account account, Inclusions inclusions, Telling telling, Languages languages) {
        this.desk = desk;
        this.account = account;
        this.inclusions = inclusions;
        this.telling = telling;
        this.languages = languages;
    }

    @GetMapping("/audit/entries/{sequence}")
    ModelAndView entry(Principal auditor, @PathVariable long sequence) {
        Entry entry = account.find(sequence)
                .filter(found -> found.matter() != null)
                .orElseThrow(() -> new NotAudited(String.valueOf(sequence)));
        AuditedMeeting meeting = desk.meetingOf(auditor.getName(), entry);
        desk.tell(meeting, "entry", Map.of("sequence", String.valueOf(sequence)));
        Locale reader = languages.ofReader();
        Map<String, Object> model = new HashMap<>();
        model.put("line", telling.lines(List.of(entry), meeting, reader).get(0));
        model.put("canonical", entry.canonical());
        Inclusion inclusion = inclusions.of(entry).orElse(null);
        model.put("inclusion", inclusion);
        model.put("sealedAt", inclusion == null ? "" : desk.moment(inclusion.at(), meeting, reader));
        return desk.page("entry", auditor.getName(), meeting, Section.TIMELINE, model);
    }
}
