package org.mithaq.charter;

import java.nio.charset.StandardCharsets;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
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
    private final CharterPaper paper;
    private final Pages pages;
    private final Words words;
    private final Languages languages;

    CharterPages(Charters charters, CharterPaper paper, Pages pages, Words words, Languages languages) {
        this.charters = charters;
        this.paper = paper;
        this.pages = pages;
        this.words = words;
        this.languages = languages;
    }

    @GetMapping("/charters/{number}")
    ModelAndView charter(@PathVariable String number) {
        Charter charter = inForce(number);
        return pages.page("charters/charter", languages.ofReader(), paper.said(charter));
    }

    @GetMapping("/charters/{number}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        Charter charter = inForce(number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s-charter.pdf\"".formatted(charter.number()))
                .body(paper.of(charter));
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
