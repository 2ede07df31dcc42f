package org.mithaq.communique;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mithaq.charter.Charters;
import org.mithaq.correspondence.Documents;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.language.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The published communiqués, for everybody. The text of each speaks its own language, the pages that of the reader. */
@Controller
class CommuniquePages {

    private static final int A_PAGE = 20;
    private static final MediaType PLAIN_TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final CommuniqueFile communiques;
    private final Charters charters;
    private final Documents documents;
    private final Pages pages;
    private final Words words;
    private final Languages languages;
    private final String address;

    CommuniquePages(
            CommuniqueFile communiques,
            Charters charters,
            Documents documents,
            Pages pages,
            Words words,
            Languages languages,
            @Value("${mithaq.address}") String address) {
        this.communiques = communiques;
        this.charters = charters;
        this.documents = documents;
        this.pages = pages;
        this.words = words;
        this.languages = languages;
        this.address = address;
    }

    /** @param before number of the last communiqué on the page before this one; none for the newest */
    @GetMapping("/communiques")
    ModelAndView list(@RequestParam Optional<String> before) {
        List<Headline> found = before.map(number -> communiques.newestBefore(published(number), A_PAGE + 1))
                .orElseGet(() -> communiques.newest(A_PAGE + 1));
        List<Headline> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        return pages.page(
                "communiques/list",
                languages.ofReader(),
                Map.of(
                        "communiques",
                        shown,
                        "first",
                        before.isEmpty(),
                        "older",
                        found.size() > A_PAGE ? shown.get(A_PAGE - 1).number() : ""));
    }

    @GetMapping("/communiques/{number}")
    ModelAndView communique(@PathVariable String number) {
        Communique communique = published(number);
        return pages.page(
                "communiques/communique",
                languages.ofReader(),
                Map.of(
                        "communique", communique,
                        "parts", Part.of(communique.text()),
                        "charter", charters.isInForce(number)));
    }

    @GetMapping("/communiques/{number}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        Communique communique = published(number);
        byte[] file = documents.print(
                "communique",
                communique.locale(),
                Map.of("communique", communique, "parts", Part.of(communique.text()), "address", address));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s.pdf\"".formatted(communique.number()))
                .body(file);
    }

    /** The very text over which the hash is taken. */
    @GetMapping("/communiques/{number}/text")
    ResponseEntity<String> canonicalText(@PathVariable String number) {
        String text = published(number).text().canonical();
        return ResponseEntity.ok().contentType(PLAIN_TEXT).body(text);
    }

    @GetMapping("/communiques/feed.atom")
    ModelAndView feed() {
        Locale locale = languages.installation();
        List<Headline> newest = communiques.newest(A_PAGE);
        return pages.page(
                "communiques/feed",
                locale,
                Map.of(
                        "communiques",
                        newest,
                        "updated",
                        newest.isEmpty() ? Instant.EPOCH : newest.get(0).publishedAt(),
                        "address",
                        address));
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownCommunique unknown) {
        return pages.notFound(languages.ofReader(), words.say("publication.communique.unknown", unknown.getMessage()));
    }

    private Communique published(String number) {
        return communiques.published(number).orElseThrow(() -> new UnknownCommunique(number));
    }

    /** No communiqué with this number is published. */
    private static class UnknownCommunique extends RuntimeException {

        UnknownCommunique(String number) {
            super(number);
        }
    }
}
