package org.mithaq.access;

import java.util.Locale;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Tells the engine's web applications, whose files are the same for everybody, who reads them. */
@RestController
class ReaderPage {

    private final Membership membership;
    private final Languages languages;
    private final Words words;
    private final News news;

    ReaderPage(Membership membership, Languages languages, Words words, News news) {
        this.membership = membership;
        this.languages = languages;
        this.words = words;
        this.news = news;
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

    /**
     * What the reader is asked by name, with another tag after each change, so that their list is looked at anew. Whoever sends the
     * tag that they know is answered when there is another, or after a while.
     */
    @GetMapping("/me/asked")
    DeferredResult<ResponseEntity<WhatIsAsked>> asked(
            Authentication member, @RequestHeader(name = "If-None-Match", defaultValue = "") String known) {
        return news.of(member.getName(), known);
    }
}
