package org.mithaq.membership;

import java.util.Locale;
import java.util.Optional;
import org.mithaq.language.Languages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which language each member has chosen to read, for their screens and for their mail. */
@Service
@Transactional
public class Readers {

    private final ReadingLanguages languages;

    Readers(ReadingLanguages languages) {
        this.languages = languages;
    }

    /** The language that a member has chosen; empty while they have not. */
    @Transactional(readOnly = true)
    public Optional<Locale> languageOf(String login) {
        return languages.findById(login).map(chosen -> Languages.of(chosen.language()));
    }

    /** Keeps what a member chooses. */
    public void choose(String login, Locale language) {
        int version = languages.findById(login).map(ReadingLanguage::version).orElse(0);
        languages.save(new ReadingLanguage(login, version, language.getLanguage()));
    }
}
