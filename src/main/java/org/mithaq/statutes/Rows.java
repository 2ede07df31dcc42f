package org.mithaq.statutes;

import java.util.Locale;
import java.util.Map;

/** Reads the cells of the tables. */
final class Rows {

    private Rows() {}

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
