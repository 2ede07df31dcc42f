package org.mithaq.ballot;

import java.util.Optional;

/**
 * Those on a roll, in whoever's hands their votes.
 *
 * @param count how many they are
 * @param votes what their votes weigh together
 * @param votesOfAll what the votes of all who held a seat weighed together when it was frozen
 * @param forQuorum how many of them count for the quorum
 * @param voted how many of them have voted
 * @param cast what the votes of these weigh together
 */
public record Voters(int count, int votes, int votesOfAll, int forQuorum, int voted, int cast) {

    /** What their votes weigh together, where not all weigh one. */
    public Optional<Integer> weighted() {
        return votes == count ? Optional.empty() : Optional.of(votes);
    }

    /** What the votes that were cast weigh together, where not all weigh one. */
    public Optional<Integer> castWeighted() {
        return cast == voted ? Optional.empty() : Optional.of(cast);
    }

    /** So many who have not voted. */
    public static Voters idle(int count, int votes, int votesOfAll, int forQuorum) {
        return new Voters(count, votes, votesOfAll, forQuorum, 0, 0);
    }
}
