package org.mithaq.ballot;

import java.util.HashMap;
import java.util.Map;
import org.mithaq.engine.Step;
import org.mithaq.language.Languages;
import org.mithaq.membership.Membership;
import org.springframework.stereotype.Component;

/** Tells whose vote a step asks for. */
@Component
public class Voices {

    private final Membership membership;
    private final Languages languages;
    private final RollBook book;

    Voices(Membership membership, Languages languages, RollBook book) {
        this.book = book;
        this.membership = membership;
        this.languages = languages;
    }

    /** The vote that whoever does a step casts by it. */
    public Voice of(Step step) {
        return new Voice(step.number(), step.inNameOf().orElse(step.actor()), step.actor());
    }

    /**
     * The values of the fields {@code inNameOf}, what the member is called who is represented, and {@code weight}; neither where
     * somebody casts their own vote, and it weighs one.
     */
    public Map<String, Object> facts(Step step) {
        Map<String, Object> facts = new HashMap<>();
        step.inNameOf()
                .map(membership::member)
                .ifPresent(member -> facts.put("inNameOf", member.name(languages.ofReader())));
        book.weight(step.number(), of(step).member())
                .filter(weight -> weight > 1)
                .ifPresent(weight -> facts.put("weight", weight));
        return facts;
    }
}
