package org.mithaq.statutes;

import java.util.Map;

/**
 * Whether a member may be represented at a sitting by another.
 *
 * @param mostPerHolder how many proxies one member holds at most; 0 where there are none
 * @param counted whether those who are represented count for the quorum
 * @param article of the statutes
 * @param row id of the row of its table
 */
public record ProxyRule(int mostPerHolder, boolean counted, String article, String row) {

    /** Reads a row of {@code proxies.dmn}. */
    public static ProxyRule of(Map<String, Object> row) {
        return new ProxyRule(
                ((Number) row.get("mostPerHolder")).intValue(),
                (Boolean) row.get("counted"),
                row.get("article").toString(),
                Rows.id(row));
    }
}
