package org.mithaq.ballot;

import java.util.List;
import java.util.Map;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.springframework.stereotype.Component;

/** What forms tell of votes that do not all weigh the same. */
@Component
public class WeightFacts {

    private static final int MOST_NAMED = 50;

    private final Membership membership;
    private final Languages languages;
    private final Words words;

    WeightFacts(Membership membership, Languages languages, Words words) {
        this.membership = membership;
        this.languages = languages;
        this.words = words;
    }

    /**
     * The values of the fields {@code votes}, what the votes at a sitting weigh together, and {@code heavier}, whose weigh more than
     * others and how much; empty where all weigh the same.
     */
    public Map<String, Object> of(VotesThere there) {
        return there.heavier().isEmpty()
                ? Map.of("votes", "", "heavier", "")
                : Map.of("votes", String.valueOf(there.sum()), "heavier", names(there.heavier()));
    }

    private String names(Map<String, Integer> heavier) {
        List<String> first = heavier.keySet().stream().limit(MOST_NAMED).toList();
        Map<String, String> names = membership.namesOf(first, languages.ofReader());
        return words.inALine(
                first.stream()
                        .map(login -> words.say("roll-call.weighs", names.get(login), heavier.get(login)))
                        .toList(),
                heavier.size());
    }
}
