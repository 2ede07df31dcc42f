package org.mithaq.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.engine.Turnout;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.springframework.stereotype.Component;

/** How far the members have answered, as it is shown to the chair who may end it. */
@Component
public class TurnoutWords {

    private final Membership membership;
    private final Words words;
    private final Languages languages;

    TurnoutWords(Membership membership, Words words, Languages languages) {
        this.membership = membership;
        this.words = words;
        this.languages = languages;
    }

    /** The values of the fields {@code answered} and {@code open}. */
    public Map<String, Object> of(Turnout turnout) {
        Locale locale = languages.ofReader();
        List<String> names = new ArrayList<>(turnout.waitingFor().stream()
                .map(membership::member)
                .sorted(Comparator.comparing(Member::rank))
                .map(member -> member.name(locale))
                .toList());
        if (turnout.others() > 0) {
            names.add(words.say("turnout.and-others", turnout.others()));
        }
        if (turnout.calledUp() > 0) {
            names.add(words.say("turnout.not-asked", turnout.calledUp()));
        }
        return Map.of(
                "answered",
                words.say("turnout.answered", turnout.answered(), turnout.asked()),
                "open",
                String.join("\n", names));
    }
}
