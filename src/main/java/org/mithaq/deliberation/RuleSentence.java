package org.mithaq.deliberation;

import org.mithaq.language.Text;
import org.mithaq.language.Words;
import org.mithaq.statutes.MajorityRule;
import org.springframework.stereotype.Component;

/** Says in the reader's language under which rule a resolution is put. */
@Component
public class RuleSentence {

    private final Words words;

    RuleSentence(Words words) {
        this.words = words;
    }

    /** For those who are asked whether they object. */
    public String ofConsensus(MajorityRule rule) {
        return say("majority.consensus", rule);
    }

    /** For those who vote. */
    public String ofHands(MajorityRule rule) {
        return say("majority.hands", rule);
    }

    private String say(String key, MajorityRule rule) {
        return words.say(
                key,
                new Text("majority.comparison." + rule.threshold().comparison()),
                rule.threshold().share().toString(),
                new Text("majority.base." + rule.base()),
                new Text("majority.tie." + rule.tie()),
                rule.article());
    }
}
