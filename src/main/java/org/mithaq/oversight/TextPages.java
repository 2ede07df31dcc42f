package org.mithaq.oversight;

import java.security.Principal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.language.Languages;
import org.mithaq.ledger.Account;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The texts of a meeting in all their versions, and what became of one from one version to another. */
@Controller
class TextPages {

    private final AuditDesk desk;
    private final Versions versions;
    private final Account account;
    private final Languages languages;

    TextPages(AuditDesk desk, Versions versions, Account account, Languages languages) {
        this.desk = desk;
        this.versions = versions;
        this.account = account;
        this.languages = languages;
    }

    @GetMapping("/audit/meetings/{number}/texts")
    ModelAndView texts(Principal auditor, @PathVariable String number) {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        desk.tell(meeting, "texts", Map.of());
        Versions.Found found = versions.of(meeting, languages.ofReader());
        Map<String, Object> model =
                new HashMap<>(Map.of("kinds", found.kinds(), "isWhole", found.isWhole(), "most", Versions.MOST));
        return desk.page("texts", auditor.getName(), meeting, Section.TEXTS, model);
    }

    @GetMapping("/audit/meetings/{number}/texts/{hash}")
    ModelAndView text(Principal auditor, @PathVariable String number, @PathVariable String hash) {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        Version version = version(meeting, hash);
        desk.tell(meeting, "text", Map.of("hash", hash));
        Map<String, Object> model = new HashMap<>(Map.of("version", version, "text", words(hash)));
        return desk.page("text", auditor.getName(), meeting, Section.TEXTS, model);
    }

    /**
     * @param from hash of the former version
     * @param to hash of the later one
     */
    @GetMapping("/audit/meetings/{number}/texts/difference")
    ModelAndView difference(
            Principal auditor, @PathVariable String number, @RequestParam String from, @RequestParam String to) {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        Version former = version(meeting, from);
        Version later = version(meeting, to);
        desk.tell(meeting, "difference", Map.of("from", from, "to", to));
        Line.Words words = words(to);
        Map<String, Object> model = new HashMap<>(Map.of(
                "former", former,
                "later", later,
                "language", words.language(),
                "direction", words.direction(),
                "difference", Difference.between(words(from).text(), words.text())));
        return desk.page("difference", auditor.getName(), meeting, Section.TEXTS, model);
    }

    private Version version(AuditedMeeting meeting, String hash) {
        return versions.of(meeting, languages.ofReader()).kinds().values().stream()
                .flatMap(Collection::stream)
                .filter(version -> version.hash().equals(hash))
                .findFirst()
                .orElseThrow(() -> new NotAudited(hash));
    }

    private Line.Words words(String hash) {
        String text = account.texts(List.of(hash)).getOrDefault(hash, "");
        return Line.Words.of(text, languages.ofReader());
    }
}
