package org.mithaq.deliberation;

import java.util.Optional;

/**
 * Those who could vote when a resolution was decided.
 *
 * @param present members present, and those whom they represent
 * @param members those who hold a seat in the organ
 * @param quorum how many must be present for a vote to be valid
 * @param forQuorum how many of those present count for that
 * @param votesPresent what the votes of those present weigh together
 * @param votesOfAll what the votes of all members weigh together
 */
public record Electorate(int present, int members, int quorum, int forQuorum, int votesPresent, int votesOfAll) {

    /** Members whose votes weigh one each. */
    static Electorate ofEqual(int present, int members, int quorum, int forQuorum) {
        return new Electorate(present, members, quorum, forQuorum, present, members);
    }

    /** Whether there were enough for a vote to be valid. */
    public boolean isQuorate() {
        return forQuorum >= quorum;
    }

    /** What the votes of those present weigh together, where not all weigh one. */
    Optional<Integer> weightPresent() {
        return votesPresent == present ? Optional.empty() : Optional.of(votesPresent);
    }

    /** The same of all members. */
    Optional<Integer> weightOfAll() {
        return votesOfAll == members ? Optional.empty() : Optional.of(votesOfAll);
    }
}
