package org.mithaq.membership;

import java.util.Locale;
import java.util.Optional;
import org.mithaq.language.Languages;
import org.mithaq.membership.MembershipDeed.ReadingLanguageChosen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which language each member has chosen to read, for their screens and for their mail. */
@Service
@Transactional
public class Readers {

    private final ReadingLanguages languages;
    private final ApplicationEventPublisher events;

    Readers(ReadingLanguages languages, ApplicationEventPublisher events) {
        this.languages = languages;
        this.events = events;
    }

    /** The language that a member has chosen; empty while they have not. */
    @Transactional(readOnly = true)
    public Optional<Locale> languageOf(String login) {
        return languages.findById(login).map(chosen -> Languages.of(chosen.language()));
    }

    /** Keeps what a member chooses; the same once more is no new choice. */
    public void choose(String login, Locale language) {
        Optional<ReadingLanguage> former = languages.findById(login);
        if (former.filter(known -> known.language().equals(language.getLanguage()))
                .isEmpty()) {
            int version = former.map(ReadingLanguage::version).orElse(0);
            languages.save(new ReadingLanguage(login, version, language.getLanguage()));
            events.publishEvent(new ReadingLanguageChosen(login, language.getLanguage()));
        }
    }
}
