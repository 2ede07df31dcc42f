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
 */
record Parity(List<String> seated, int least, int women, List<String> entering, List<String> leaving) {

    /**
     * Keeps the share: the best placed women who were not elected take the seats of the men who were placed last. Whose gender
     * is not known counts for neither, takes no such seat, and gives none up.
     *
     * @param elected by their votes, the best first
     * @param others who got votes and no seat, the best first
     */
    static Parity keep(List<Contender> elected, List<Contender> others, int least) {
        List<Contender> women = of(elected, Gender.WOMAN);
        List<Contender> men = of(elected, Gender.MAN);
        List<Contender> next = of(others, Gender.WOMAN);
        int missing = Math.min(Math.max(0, least - women.size()), Math.min(men.size(), next.size()));
        List<Contender> entering = next.subList(0, missing);
        List<Contender> leaving = men.subList(men.size() - missing, men.size());
        List<Contender> seated = new ArrayList<>(elected);
        seated.removeAll(leaving);
        seated.addAll(entering);
        return new Parity(logins(seated), least, women.size(), logins(entering), logins(leaving));
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

    private static List<Contender> of(List<Contender> some, Gender gender) {
        return some.stream().filter(one -> one.gender() == gender).toList();
    }

    private static List<String> logins(List<Contender> some) {
        return some.stream().map(Contender::login).toList();
    }
}
