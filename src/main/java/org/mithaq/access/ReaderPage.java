package org.mithaq.access;

import java.util.Locale;
import org.mithaq.engine.OpenSteps;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the engine's web applications, whose files are the same for everybody, who reads them. */
@RestController
class ReaderPage {

    private final Membership membership;
    private final Languages languages;
    private final Words words;
    private final OpenSteps steps;

    ReaderPage(Membership membership, Languages languages, Words words, OpenSteps steps) {
        this.membership = membership;
        this.languages = languages;
        this.words = words;
        this.steps = steps;
    }

    @GetMapping("/me")
    Reader me(Authentication member) {
        Locale language = languages.ofReader();
        String organ = membership.member(member.getName()).organ();
        return new Reader(
                language.getLanguage(),
                Languages.direction(language),
                words.say(language, "site.product"),
                membership.organ(organ).name(language));
    }

    /** Has another tag after each change of what the reader is asked by name, so that their list is looked at anew. */
    @GetMapping("/me/asked")
    ResponseEntity<Void> asked(Authentication member) {
        return ResponseEntity.noContent()
                .eTag(Integer.toHexString(steps.pulseOf(member.getName()).hashCode()))
                .build();
    }
}
