package org.mithaq.election;

import java.util.List;
import org.mithaq.statutes.ElectionRule;

/**
 * What follows from the count of a round, and why. Shares are compared in whole numbers, so that no rounding decides.
 *
 * @param elected who is elected by it, the best first
 * @param others who stands in the second round, or between whom the lot decides
 * @param places how many of these the lot elects
 * @param key key of the one sentence that explains it
 * @param arguments the sentence's arguments in order
 */
public record ElectionVerdict(
        Outcome outcome, List<String> elected, List<String> others, int places, String key, List<Object> arguments) {

    /** How a round ends. */
    public enum Outcome {
        /** All is decided that can be, and somebody is elected. */
        ELECTED,
        /** Seats are open for which the best stand once more. */
        SECOND_ROUND,
        /** Nothing but the lot decides between some. */
        TIE,
        NOBODY
    }

    /**
     * The verdict on a round.
     *
     * <p>In the first, candidates are elected whose votes reach the rule's share of the ballots; for each seat that stays open,
     * so many of the best as the rule says stand in the second, with whoever has as many votes as the last of them. There, most
     * votes elect; whoever stands unopposed needs more votes than there are blank ballots. Without quorum nobody is elected.
     */
    static ElectionVerdict of(Round round, ElectionRule rule) {
        if (round.forQuorum() < round.quorum()) {
            return nobody("no-quorum", round.forQuorum(), round.quorum(), rule.article());
        }
        if (round.cast() == 0) {
            return nobody("no-votes", rule.article());
        }
        List<Contender> passing =
                round.all().stream().filter(one -> passes(one, round, rule)).toList();
        Ranking ranking = Ranking.of(passing, round, rule.tieBreaks());
        List<Contender> tied = ranking.tiedAt(round.open());
        if (!tied.isEmpty()) {
            return tie(ranking, tied, round, rule);
        }
        List<Contender> elected = ranking.first(round.open());
        List<Contender> finalists = finalists(elected, round, rule);
        if (!finalists.isEmpty()) {
            return new ElectionVerdict(
                    Outcome.SECOND_ROUND,
                    logins(elected),
                    logins(finalists),
                    0,
                    weighed("election.verdict.second-round", round),
                    List.of(
                            elected.size(),
                            round.open(),
                            round.cast(),
                            rule.threshold().least(round.cast()),
                            finalists.size(),
                            rule.article()));
        }
        return elected.isEmpty()
                ? nobody(weighed("nobody", round), round.cast(), round.blank(), rule.article())
                : elected(elected, round, rule);
    }

    private static boolean passes(Contender candidate, Round round, ElectionRule rule) {
        int votes = round.votes(candidate);
        if (round.number() == 1) {
            return rule.threshold().reached(votes, round.cast());
        }
        boolean unopposed = round.candidates().size() <= round.open();
        return votes > 0 && (!unopposed || votes > round.blank());
    }

    private static List<Contender> finalists(List<Contender> elected, Round round, ElectionRule rule) {
        List<Contender> left =
                round.all().stream().filter(one -> !elected.contains(one)).toList();
        int open = round.open() - elected.size();
        if (round.number() > 1 || open == 0 || left.isEmpty()) {
            return List.of();
        }
        List<Contender> best = Ranking.of(left, round, List.of()).inOrder();
        int last = round.votes(best.get(Math.min(best.size(), open * rule.finalists()) - 1));
        return best.stream().filter(one -> round.votes(one) >= last).toList();
    }

    private static ElectionVerdict tie(Ranking ranking, List<Contender> tied, Round round, ElectionRule rule) {
        List<Contender> before =
                ranking.inOrder().stream().takeWhile(one -> !tied.contains(one)).toList();
        int places = round.open() - before.size();
        return new ElectionVerdict(
                Outcome.TIE,
                logins(before),
                logins(tied),
                places,
                "election.verdict.tie",
                List.of(tied.size(), round.votes(tied.get(0)), places, rule.article()));
    }

    private static ElectionVerdict elected(List<Contender> elected, Round round, ElectionRule rule) {
        String key = round.number() == 1 ? "election.verdict.majority" : "election.verdict.most-votes";
        return new ElectionVerdict(
                Outcome.ELECTED,
                logins(elected),
                List.of(),
                0,
                weighed(key, round),
                List.of(
                        elected.size(),
                        round.open(),
                        round.cast(),
                        round.blank(),
                        rule.threshold().least(round.cast()),
                        rule.article()));
    }

    private static ElectionVerdict nobody(String why, Object... arguments) {
        return new ElectionVerdict(
                Outcome.NOBODY, List.of(), List.of(), 0, "election.verdict." + why, List.of(arguments));
    }

    /** Votes are spoken of where not all ballots weigh one. */
    private static String weighed(String key, Round round) {
        return round.isWeighted() ? key + ".weighted" : key;
    }

    private static List<String> logins(List<Contender> candidates) {
        return candidates.stream().map(Contender::login).toList();
    }
}
