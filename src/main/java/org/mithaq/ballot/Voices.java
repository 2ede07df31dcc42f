package org.mithaq.ballot;

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

    Voices(Membership membership, Languages languages) {
        this.membership = membership;
        this.languages = languages;
    }

    /** The vote that whoever does a step casts by it. */
    public Voice of(Step step) {
        return new Voice(step.number(), step.inNameOf().orElse(step.actor()), step.actor());
    }

    /** The value of the field {@code inNameOf}: what the member is called who is represented; none where nobody is. */
    public Map<String, Object> inNameOf(Step step) {
        return step.inNameOf()
                .map(membership::member)
                .map(member -> Map.<String, Object>of("inNameOf", member.name(languages.ofReader())))
                .orElse(Map.of());
    }
}
