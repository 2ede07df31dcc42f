package org.mithaq.statutes;

import java.util.Locale;
import java.util.Map;

/** Reads the cells of the tables. */
final class Rows {

    private Rows() {}

    /** The id that the row has in its table. */
    static String id(Map<String, Object> row) {
        return row.get("row").toString();
    }

    static Threshold threshold(Map<String, Object> row) {
        return new Threshold(
                Fraction.parse((String) row.get("fraction")), word(row, "comparison", Threshold.Comparison.class));
    }

    /** {@code votes-cast} is {@code VOTES_CAST}. */
    static <E extends Enum<E>> E word(Map<String, Object> row, String column, Class<E> words) {
        return Enum.valueOf(
                words, row.get(column).toString().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
