package org.mithaq.membership.process;

import java.util.List;
import java.util.Locale;
import org.mithaq.engine.TaskForm.Option;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.mithaq.membership.Mandate;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Post;
import org.springframework.stereotype.Component;

/** Mandates as a list to choose from, called as the reader's language calls them. */
@Component
class MandateOptions {

    private final Membership membership;
    private final Words words;
    private final Languages languages;

    MandateOptions(Membership membership, Words words, Languages languages) {
        this.membership = membership;
        this.words = words;
        this.languages = languages;
    }

    List<Option> of(List<Mandate> mandates) {
        return mandates.stream()
                .map(mandate -> new Option(label(mandate), String.valueOf(mandate.id())))
                .toList();
    }

    /**
     * The mandate that was chosen.
     *
     * @throws Refusal when it is not among those offered
     */
    Mandate chosen(String id, List<Mandate> offered) {
        return offered.stream()
                .filter(mandate -> id.equals(String.valueOf(mandate.id())))
                .findFirst()
                .orElseThrow(() -> new Refusal("mandate.not-offered"));
    }

    private String label(Mandate mandate) {
        Locale locale = languages.ofReader();
        return words.say(
                "mandate.option",
                membership.member(mandate.member()).name(locale),
                new Post(membership.office(mandate.office()), membership.organ(mandate.organ())).name(locale),
                mandate.from());
    }
}
