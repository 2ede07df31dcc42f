package org.mithaq.statutes;

import java.util.Map;
import org.mithaq.statutes.MajorityRule.Mode;

/**
 * When those present may have a decision put to a vote of each member, and when such a vote stays secret.
 *
 * @param rollCallShare share of those present who must demand a roll call
 * @param secretBallotShare share of those present who must demand a secret ballot
 * @param fewestInSecret how many voters keep the result from telling what one of them chose
 * @param article of the statutes
 */
public record PollRule(Fraction rollCallShare, Fraction secretBallotShare, int fewestInSecret, String article) {

    /** Reads a row of {@code majority.dmn}. */
    static PollRule of(Map<String, Object> row) {
        return new PollRule(
                Fraction.parse(row.get("rollCallShare").toString()),
                Fraction.parse(row.get("secretBallotShare").toString()),
                ((Number) row.get("fewestInSecret")).intValue(),
                row.get("article").toString());
    }

    /** The share of those present who must demand it; only these two can be demanded. */
    public Fraction share(Mode mode) {
        return switch (mode) {
            case ROLL_CALL -> rollCallShare;
            case SECRET_BALLOT -> secretBallotShare;
            case CONSENSUS, SHOW_OF_HANDS -> throw new IllegalArgumentException("Nobody demands " + mode);
        };
    }

    /** Whether enough of those present demand it. */
    public boolean isDemandedBy(Mode mode, int members, int present) {
        return share(mode).compare(members, present) >= 0;
    }
}
