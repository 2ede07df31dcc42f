package org.mithaq.charter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mithaq.correspondence.Documents;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Name;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The charters in force, for everybody; those who signed stand there by office. The text of each speaks the language of its
 * organ, the page that of the reader, the paper that of the organ.
 */
@Controller
class CharterPages {

    private static final MediaType PLAIN_TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Charters charters;
    private final MeetingFile meetings;
    private final Membership membership;
    private final Documents documents;
    private final Pages pages;
    private final Words words;
    private final Languages languages;

    CharterPages(
            Charters charters,
            MeetingFile meetings,
            Membership membership,
            Documents documents,
            Pages pages,
            Words words,
            Languages languages) {
        this.charters = charters;
        this.meetings = meetings;
        this.membership = membership;
        this.documents = documents;
        this.pages = pages;
        this.words = words;
        this.languages = languages;
    }

    @GetMapping("/charters/{number}")
    ModelAndView charter(@PathVariable String number) {
        Charter charter = inForce(number);
        return pages.page("charters/charter", languages.ofReader(), shown(charter));
    }

    @GetMapping("/charters/{number}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        Charter charter = inForce(number);
        byte[] file = documents.print("charter", meetings.languageOf(number), shown(charter));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s-charter.pdf\"".formatted(charter.number()))
                .body(file);
    }

    /** The very text that was voted on and signed, and over which the hash is taken. */
    @GetMapping("/charters/{number}/text")
    ResponseEntity<String> canonicalText(@PathVariable String number) {
        return ResponseEntity.ok().contentType(PLAIN_TEXT).body(inForce(number).text());
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownCharter unknown) {
        return pages.notFound(languages.ofReader(), words.say("publication.charter.unknown", unknown.getMessage()));
    }

    /** A text that is not the one adopted is shown to nobody. */
    @ExceptionHandler
    ModelAndView changed(Refusal changed) {
        return pages.notFound(languages.ofReader(), words.say(changed));
    }

    private Map<String, Object> shown(Charter charter) {
        Locale written = meetings.languageOf(charter.number());
        return Map.of(
                "charter", charter,
                "locale", written,
                "direction", Languages.direction(written),
                "organName", meetings.organOf(charter.number()).name(),
                "preamble", charter.preamble().lines().toList(),
                "signatures", signatures(charter));
    }

    /**
     * Those who signed, by the offices that they held then, in the organ's order, and how many they were; refusals are not for
     * the public.
     */
    private Map<Name, Long> signatures(Charter charter) {
        return charters.signaturesOf(charter.number()).stream()
                .filter(Signature::signed)
                .sorted(Comparator.comparing(
                        signature -> membership.member(signature.member()).rank()))
                .collect(Collectors.groupingBy(this::signer, LinkedHashMap::new, Collectors.counting()));
    }

    private Name signer(Signature signature) {
        LocalDate day = LocalDate.ofInstant(signature.at(), meetings.zoneOf(signature.charter()));
        return membership.nameOn(day, signature.member());
    }

    private Charter inForce(String number) {
        return charters.inForce(number).orElseThrow(() -> new UnknownCharter(number));
    }

    /** No charter in force has this number. */
    private static class UnknownCharter extends RuntimeException {

        UnknownCharter(String number) {
            super(number);
        }
    }
}
