package org.mithaq.oversight;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Some figures about what some organs did, as a table of which each row has a name.
 *
 * @param key such as {@code sittings}
 * @param total the row below all others; null where they do not add up
 */
record Figure(String key, List<Column> columns, List<Row> rows, @Nullable Row total) {

    /** More rows than anybody reads on a page; the file has all. */
    private static final int SHOWN = 50;

    /** How a number is written. */
    enum Unit {
        COUNT,
        /** Such as days, with one decimal at most. */
        AMOUNT,
        /** From 0 to 1. */
        SHARE
    }

    /**
     * One column.
     *
     * @param key such as {@code held}
     * @param drawn whether a chart shows it
     */
    record Column(String key, Unit unit, boolean drawn) {}

    /**
     * One row.
     *
     * @param values one for each column; null for what is not known
     */
    record Row(String name, List<@Nullable Double> values) {

        static Row of(String name, @Nullable Number... values) {
            return new Row(
                    name,
                    Arrays.stream(values)
                            .map(value -> value == null ? null : value.doubleValue())
                            .toList());
        }
    }

    /** A part of a whole; null of nothing. */
    static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    /** The rows that a page shows. */
    public List<Row> shown() {
        return rows.subList(0, Math.min(SHOWN, rows.size()));
    }

    /** How many more there are. */
    public int more() {
        return rows.size() - shown().size();
    }

    /** A value as a reader reads it; a dash for what is not known. */
    public String text(Row row, int column, Locale reader) {
        Double value = row.values().get(column);
        return value == null ? "–" : format(columns.get(column).unit(), reader).format(value);
    }

    /** A value as a program reads it; empty for what is not known. */
    public String plain(Row row, int column) {
        Double value = row.values().get(column);
        if (value == null) {
            return "";
        }
        return columns.get(column).unit() == Unit.COUNT
                ? String.valueOf(value.longValue())
                : String.format(Locale.ROOT, "%.3f", value);
    }

    private static NumberFormat format(Unit unit, Locale reader) {
        if (unit == Unit.SHARE) {
            return NumberFormat.getPercentInstance(reader);
        }
        NumberFormat number = NumberFormat.getNumberInstance(reader);
        number.setMaximumFractionDigits(unit == Unit.COUNT ? 0 : 1);
        return number;
    }
}
