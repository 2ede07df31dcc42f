package org.mithaq.deliberation.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.deliberation.NamedVote;
import org.mithaq.deliberation.Poll;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.springframework.stereotype.Component;

/** Says in the reader's language who voted how by name. */
@Component
class NamedVotes {

    private static final String NONE = "NONE";

    private static final int MOST_NAMED = 50;

    private final Poll poll;
    private final Membership membership;
    private final Languages languages;
    private final Words words;

    NamedVotes(Poll poll, Membership membership, Languages languages, Words words) {
        this.poll = poll;
        this.membership = membership;
        this.languages = languages;
        this.words = words;
    }

    /**
     * One line for each choice that somebody made.
     *
     * @param resolution its id
     */
    String of(String resolution) {
        Map<String, List<NamedVote>> voters =
                poll.votes(resolution).stream().collect(Collectors.groupingBy(NamedVotes::key));
        return Stream.of("FOR", "AGAINST", "ABSTAIN", NONE)
                .filter(voters::containsKey)
                .map(choice -> line(choice, voters.get(choice)))
                .collect(Collectors.joining("\n"));
    }

    private static String key(NamedVote vote) {
        return vote.choice() == null ? NONE : vote.choice().name();
    }

    private static Stream<String> people(NamedVote vote) {
        return vote.holder() == null ? Stream.of(vote.member()) : Stream.of(vote.member(), vote.holder());
    }

    private String named(NamedVote vote, Map<String, String> names) {
        String member = names.get(vote.member());
        String voter = vote.holder() == null ? member : words.say("proxy.voted", member, names.get(vote.holder()));
        return vote.weight() == 1 ? voter : words.say("roll-call.weighs", voter, vote.weight());
    }

    private Object sum(List<NamedVote> voters) {
        int votes = voters.stream().mapToInt(NamedVote::weight).sum();
        return votes == voters.size() ? votes : words.say("roll-call.votes-sum", votes);
    }

    private String line(String choice, List<NamedVote> voters) {
        List<NamedVote> first = voters.subList(0, Math.min(MOST_NAMED, voters.size()));
        Map<String, String> names = membership.namesOf(
                first.stream().flatMap(NamedVotes::people).distinct().toList(), languages.ofReader());
        List<String> named = first.stream().map(vote -> named(vote, names)).toList();
        return words.say("roll-call.votes." + choice, sum(voters), words.inALine(named, voters.size()));
    }
}
