package org.mithaq.access;

import java.util.Locale;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the engine's web applications, whose files are the same for everybody, who reads them. */
@RestController
class ReaderPage {

    private final Membership membership;
    private final Languages languages;
    private final Words words;

    ReaderPage(Membership membership, Languages languages, Words words) {
        this.membership = membership;
        this.languages = languages;
        this.words = words;
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
}
