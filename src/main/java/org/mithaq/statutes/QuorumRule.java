package org.mithaq.statutes;

import java.util.Map;

/**
 * How many must be present.
 *
 * @param threshold share of those who hold a seat
 * @param article of the statutes
 * @param row id of the row of its table
 */
public record QuorumRule(Threshold threshold, String article, String row) {

    /** Reads a row of {@code quorum.dmn}. */
    public static QuorumRule of(Map<String, Object> row) {
        return new QuorumRule(Rows.threshold(row), row.get("article").toString(), Rows.id(row));
    }
}
