package org.mithaq.election;

import java.util.List;
import java.util.Optional;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;
import org.mithaq.membership.Eligibility.Obstacle;

/** What is done in elections, which are called by their ids; how anybody voted is not among it. */
sealed interface ElectionDeed extends Deed {

    /** @param item place on the agenda, from 0 */
    record ElectionCalled(String matter, String election, int item) implements ElectionDeed {}

    /** @param office group of the office that is filled */
    record ElectionAnnounced(String matter, String election, String office, int seats) implements ElectionDeed {}

    record CandidateNominated(String matter, String election, String member) implements ElectionDeed {}

    record NobodyNominated(String matter, String election) implements ElectionDeed {}

    record CandidacyAccepted(String matter, String election) implements ElectionDeed {}

    record CandidacyDeclined(String matter, String election) implements ElectionDeed {}

    /** @param members who stand, in the order of the list */
    record CandidatesListed(String matter, String election, List<String> members, List<Excluded> excluded)
            implements ElectionDeed {}

    /** Somebody who may not be elected, and why. */
    record Excluded(String member, Obstacle obstacle) {}

    /**
     * @param members who stand in it
     * @param voters how many are on the roll
     * @param votes what their votes weigh together, where not all weigh one
     */
    record RoundOpened(
            String matter, String election, int round, List<String> members, int voters, Optional<Integer> votes)
            implements ElectionDeed {}

    /** The quorum was lost, and the ballots are void. */
    record RoundGivenUp(String matter, String election, int round) implements ElectionDeed {}

    /**
     * @param present how many were on the roll
     * @param ballots how many of them voted
     * @param votesCast what the ballots weigh together, where not all weigh one
     * @param blank the votes that chose nobody
     */
    record RoundCounted(
            String matter,
            String election,
            int round,
            int present,
            int ballots,
            Optional<Integer> votesCast,
            int blank,
            List<Votes> candidates)
            implements ElectionDeed {}

    /** The votes for somebody. */
    record Votes(String member, int votes) {}

    /** @param members on whom it fell */
    record LotDrawn(String matter, String election, int round, List<String> members) implements ElectionDeed {}

    /** @param explanation the one sentence that says why, in the organ's language */
    record RoundDecided(
            String matter,
            String election,
            int round,
            ElectionVerdict.Outcome outcome,
            List<String> members,
            FullText explanation)
            implements ElectionDeed {}

    /** @param members who are elected, the first first */
    record MembersElected(String matter, String election, String office, List<String> members)
            implements ElectionDeed {}

    record ElectionAdjourned(String matter, String election, FullText explanation) implements ElectionDeed {}
}
