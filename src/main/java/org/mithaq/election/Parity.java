package org.mithaq.election;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.membership.Particulars.Gender;

/**
 * The share of the seats that goes to women, held against those who got them by their votes.
 *
 * @param seated who is elected in the end, the best first
 * @param least how many of the seats go to women
 * @param women how many of them were elected by their votes
 * @param entering who takes a seat by the share alone
 * @param leaving who gives theirs up for it
 * @param tied between whom only the lot decides who has a seat in the end; none where it is plain
 * @param places how many of these the lot seats
 */
record Parity(
        List<String> seated,
        int least,
        int women,
        List<String> entering,
        List<String> leaving,
        List<String> tied,
        int places) {

    /**
     * Keeps the share: the best placed women who were not elected take the seats of the men who were placed last. Whose gender
     * is not known counts for neither, takes no such seat, and gives none up.
     *
     * @param elected by their votes, the best first
     * @param men among them
     * @param next women who got votes and no seat
     */
    static Parity keep(List<Contender> elected, Ranking men, Ranking next, int least) {
        int women = (int)
                elected.stream().filter(one -> one.gender() == Gender.WOMAN).count();
        List<Contender> they = men.inOrder();
        int missing = Math.min(
                Math.max(0, least - women), Math.min(they.size(), next.inOrder().size()));
        int staying = they.size() - missing;
        List<Contender> entering = next.first(missing);
        List<Contender> leaving = they.subList(staying, they.size());
        List<Contender> seated = new ArrayList<>(elected);
        seated.removeAll(leaving);
        seated.addAll(entering);
        Ranking undecided = next.tiedAt(missing).isEmpty() ? men : next;
        int seats = undecided == next ? missing : staying;
        List<Contender> tied = undecided.tiedAt(seats);
        return new Parity(
                logins(seated),
                least,
                women,
                logins(entering),
                logins(leaving),
                logins(tied),
                tied.isEmpty() ? 0 : seats - undecided.inOrder().indexOf(tied.get(0)));
    }

    /** Whether the share is kept in the end. */
    boolean isKept() {
        return women + entering.size() >= least;
    }

    /** Key of the one sentence that explains it. */
    String key() {
        return !isKept()
                ? "election.parity.short"
                : entering.isEmpty() ? "election.parity.kept" : "election.parity.applied";
    }

    private static List<String> logins(List<Contender> some) {
        return some.stream().map(Contender::login).toList();
    }
}
