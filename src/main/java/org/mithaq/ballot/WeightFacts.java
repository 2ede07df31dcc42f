package org.mithaq.ballot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.springframework.stereotype.Component;

/** What forms tell of votes that do not all weigh the same. */
@Component
public class WeightFacts {

    private static final int MOST_NAMED = 50;

    private final VotesThere votes;
    private final Membership membership;
    private final Languages languages;
    private final Words words;

    WeightFacts(VotesThere votes, Membership membership, Languages languages, Words words) {
        this.votes = votes;
        this.membership = membership;
        this.languages = languages;
        this.words = words;
    }

    /**
     * The values of the fields {@code votes}, what the votes at a sitting weigh together, and {@code heavier}, whose weigh more than
     * others and how much; empty where all weigh the same.
     */
    public Map<String, Object> of(String number) {
        Map<String, Integer> heavier = votes.heavier(number);
        return heavier.isEmpty()
                ? Map.of("votes", "", "heavier", "")
                : Map.of("votes", String.valueOf(votes.sum(number)), "heavier", names(heavier));
    }

    private String names(Map<String, Integer> heavier) {
        List<String> first = heavier.keySet().stream().limit(MOST_NAMED).toList();
        Map<String, String> names = membership.namesOf(first, languages.ofReader());
        String named = first.stream()
                .map(login -> words.say("roll-call.weighs", names.get(login), heavier.get(login)))
                .collect(Collectors.joining(words.say("list.separator")));
        int others = heavier.size() - first.size();
        return others == 0 ? named : named + words.say("list.separator") + words.say("turnout.and-others", others);
    }
}
