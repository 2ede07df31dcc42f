package org.mithaq.statutes;

import java.util.Map;

/**
 * When those present may have a resolution put to a roll call.
 *
 * @param share of those present who must demand it
 * @param article of the statutes
 */
public record RollCallRule(Fraction share, String article) {

    /** Reads a row of {@code majority.dmn}. */
    static RollCallRule of(Map<String, Object> row) {
        return new RollCallRule(
                Fraction.parse(row.get("rollCallShare").toString()),
                row.get("article").toString());
    }

    /** Whether enough of those present demand it. */
    public boolean isDemandedBy(int members, int present) {
        return share.compare(members, present) >= 0;
    }
}
