package org.mithaq.deliberation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.mithaq.language.Text;
import org.mithaq.statutes.MajorityRule;
import org.mithaq.statutes.MajorityRule.Tie;

/**
 * Whether a resolution is carried, and why. Shares are compared in whole numbers, so that no rounding decides.
 *
 * @param key key of the one sentence that explains it
 * @param arguments the sentence's arguments in order
 */
public record Verdict(boolean carried, String key, List<Object> arguments) {

    /** The verdict when nobody objects. */
    public static Verdict consensus(Electorate electorate, MajorityRule rule) {
        return electorate.isQuorate()
                ? new Verdict(true, "verdict.consensus", List.of(electorate.present(), rule.article()))
                : withoutQuorum(electorate, rule);
    }

    /**
     * The verdict on votes, however they were given.
     *
     * <p>Without quorum, or without a vote for or against, it is rejected. A tie is settled by the rule's word on ties alone: it
     * rejects, or the chair's vote decides, and a chair who abstained carries nothing. Otherwise the votes in favour are held
     * against the rule's share of its base.
     *
     * @param chair how the chair voted; needed only for a tie that the chair decides
     * @throws Refusal when there are more votes than those present and represented have, or such a tie is without the chair's vote
     */
    public static Verdict of(Tally tally, Electorate electorate, MajorityRule rule, @Nullable Choice chair) {
        if (tally.hands() > electorate.votesPresent()) {
            throw new Refusal("ballot.more-hands-than-present", tally.hands(), electorate.votesPresent());
        }
        if (!electorate.isQuorate()) {
            return withoutQuorum(electorate, rule);
        }
        if (tally.cast() == 0) {
            return new Verdict(false, "verdict.no-votes", List.of(rule.article()));
        }
        if (tally.isTie()) {
            return tie(tally, rule, chair);
        }
        return majority(tally, whole(tally, electorate, rule), rule);
    }

    private static Verdict withoutQuorum(Electorate electorate, MajorityRule rule) {
        return new Verdict(
                false, "verdict.no-quorum", List.of(electorate.forQuorum(), electorate.quorum(), rule.article()));
    }

    private static Verdict tie(Tally tally, MajorityRule rule, @Nullable Choice chair) {
        if (rule.tie() == Tie.REJECTED) {
            return new Verdict(false, "verdict.tie-rejected", List.of(tally.inFavour(), rule.article()));
        }
        if (chair == null) {
            throw new Refusal("ballot.chair-vote-missing", tally.inFavour(), rule.article());
        }
        return new Verdict(
                chair == Choice.FOR, "verdict.tie-chair-" + chair, List.of(tally.inFavour(), rule.article()));
    }

    private static Verdict majority(Tally tally, int whole, MajorityRule rule) {
        boolean carried = rule.threshold().reached(tally.inFavour(), whole);
        return new Verdict(
                carried,
                carried ? "verdict.carried" : "verdict.rejected",
                List.of(
                        tally.inFavour(),
                        whole,
                        new Text("majority.base." + rule.base()),
                        new Text("majority.comparison." + rule.threshold().comparison()),
                        rule.threshold().share().toString(),
                        rule.threshold().least(whole),
                        rule.article()));
    }

    private static int whole(Tally tally, Electorate electorate, MajorityRule rule) {
        return switch (rule.base()) {
            case MEMBERS -> electorate.votesOfAll();
            case PRESENT -> electorate.votesPresent();
            case VOTES_CAST -> tally.cast();
        };
    }
}
