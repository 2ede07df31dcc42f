package org.mithaq.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;
import org.mithaq.statutes.MajorityRule.Mode;

/** What is done on the items of a sitting; items count from 0, resolutions are called by their ids. */
sealed interface DeliberationDeed extends Deed {

    /** The chair calls an item. */
    record ItemCalled(String matter, int item) implements DeliberationDeed {}

    record InterventionRecorded(String matter, int item, FullText speaker, FullText sense)
            implements DeliberationDeed {}

    /**
     * @param item none for a charter
     * @param office group of the office that is to carry it out; none where it asks for nothing
     * @param dueOn until when
     */
    record ResolutionProposed(
            String matter,
            String resolution,
            Optional<Integer> item,
            ResolutionKind kind,
            FullText text,
            Optional<String> office,
            Optional<LocalDate> dueOn)
            implements DeliberationDeed {}

    /** Nobody present objected. */
    record ConsensusDeclared(String matter, String resolution, int present, int members) implements DeliberationDeed {}

    /** @param objectors logins */
    record ObjectionsRaised(String matter, String resolution, List<String> objectors) implements DeliberationDeed {}

    /**
     * @param chairVote where it decided
     * @param present how many were there, and whom they represented
     * @param votesPresent what the votes of these weigh together, where not all weigh one
     * @param votesOfAll the same of all members
     */
    record HandsCounted(
            String matter,
            String resolution,
            Tally tally,
            Optional<Choice> chairVote,
            int present,
            int members,
            Optional<Integer> votesPresent,
            Optional<Integer> votesOfAll)
            implements DeliberationDeed {}

    /** @param members who demand that it is put to a stronger ballot */
    record BallotDemanded(String matter, String resolution, Mode mode, List<String> members)
            implements DeliberationDeed {}

    /**
     * @param voters how many are on the roll
     * @param votes what their votes weigh together, where not all weigh one
     */
    record PollOpened(String matter, String resolution, Mode mode, int voters, Optional<Integer> votes)
            implements DeliberationDeed {}

    /**
     * A member votes by name.
     *
     * @param weight of their vote, where that is not one
     */
    record VoteCast(String matter, String resolution, Choice vote, Optional<Integer> weight)
            implements DeliberationDeed {}

    /**
     * A member votes in secret: it is told that they did, and nothing of how.
     *
     * @param weight of their vote, where that is not one
     */
    record BallotCast(String matter, String resolution, Optional<Integer> weight) implements DeliberationDeed {}

    /**
     * @param notVoted how many on the roll did not vote
     * @param chairVote where it decided
     * @param present how many were on the roll
     * @param votesPresent what the votes of these weigh together, where not all weigh one
     * @param votesOfAll the same of all members
     */
    record PollClosed(
            String matter,
            String resolution,
            Mode mode,
            Tally tally,
            int notVoted,
            Optional<Choice> chairVote,
            int present,
            int members,
            Optional<Integer> votesPresent,
            Optional<Integer> votesOfAll)
            implements DeliberationDeed {}

    /** Its vote ended without a verdict, because the quorum was lost. */
    record VoteAdjourned(String matter, String resolution) implements DeliberationDeed {}

    /** @param explanation the one sentence that says why, in the organ's language */
    record VerdictPronounced(String matter, String resolution, boolean carried, FullText explanation)
            implements DeliberationDeed {}
}
