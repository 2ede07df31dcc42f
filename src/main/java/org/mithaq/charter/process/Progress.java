package org.mithaq.charter.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.springframework.stereotype.Component;

/** How far the members have answered, as it is shown to the chair who may end their time. */
@Component
class Progress {

    private final Membership membership;
    private final Words words;
    private final Languages languages;

    Progress(Membership membership, Words words, Languages languages) {
        this.membership = membership;
        this.words = words;
        this.languages = languages;
    }

    /**
     * The values of the fields {@code answered} and {@code open}.
     *
     * @param waitingFor logins
     */
    Map<String, Object> of(int asked, List<String> waitingFor) {
        Locale locale = languages.ofReader();
        List<String> names = waitingFor.stream()
                .map(login -> membership.member(login).name(locale))
                .toList();
        return Map.of(
                "answered",
                words.say("charter.answered", asked - waitingFor.size(), asked),
                "open",
                String.join("\n", names));
    }
}
