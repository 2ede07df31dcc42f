package org.mithaq.election;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was counted in a round.
 *
 * @param number 1 or 2
 * @param open how many seats were to be filled in it
 * @param candidates who stood in it, with their votes
 * @param blank the votes that choose nobody
 * @param ballots that were cast, blank ones among them
 * @param cast what they weigh together
 * @param voters how many were on the roll
 * @param quorum how many must be on it
 * @param forQuorum how many of those on it count for that
 * @param drawn logins on whom the lot fell
 */
record Round(
        int number,
        int open,
        Map<Contender, Integer> candidates,
        int blank,
        int ballots,
        int cast,
        int voters,
        int quorum,
        int forQuorum,
        Set<String> drawn) {

    /** Whether not all ballots weigh one. */
    boolean isWeighted() {
        return cast != ballots;
    }

    int votes(Contender candidate) {
        return candidates.getOrDefault(candidate, 0);
    }

    List<Contender> all() {
        return List.copyOf(candidates.keySet());
    }
}
