package org.mithaq.statutes;

import java.util.Map;

/**
 * The two offices that approve a communiqué, in order.
 *
 * @param article of the statutes
 * @param row id of the row of its table
 */
public record Approvers(String first, String second, String article, String row) {

    /** Reads a row of {@code communique-approvers.dmn}. */
    public static Approvers of(Map<String, Object> row) {
        return new Approvers(
                (String) row.get("firstOffice"),
                (String) row.get("secondOffice"),
                row.get("article").toString(),
                Rows.id(row));
    }
}
