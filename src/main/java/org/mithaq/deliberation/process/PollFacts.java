package org.mithaq.deliberation.process;

import java.util.HashMap;
import java.util.Map;
import org.mithaq.deliberation.Resolution;
import org.mithaq.deliberation.RuleSentence;
import org.mithaq.language.Words;
import org.mithaq.statutes.MajorityRule.Mode;
import org.springframework.stereotype.Component;

/** What the forms of a vote show of the resolution on which each member votes. */
@Component
class PollFacts {

    private final RuleSentence rules;
    private final Words words;

    PollFacts(RuleSentence rules, Words words) {
        this.rules = rules;
        this.words = words;
    }

    /** The values of the fields {@code resolutionText}, {@code rule} and {@code mode}. */
    Map<String, Object> of(Resolution resolution) {
        Mode mode = resolution.firstMode();
        return new HashMap<>(Map.of(
                "resolutionText",
                resolution.text(),
                "rule",
                rules.ofHands(resolution.ruleIn(mode)),
                "mode",
                words.say("poll.mode." + mode)));
    }
}
