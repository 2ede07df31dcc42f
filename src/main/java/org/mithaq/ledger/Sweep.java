package org.mithaq.ledger;

import org.mithaq.ledger.proof.Ranges.Range;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Goes through a table by the numbers of entries. Rows that nobody asks for are met on the way, so that in the end each row of the
 * table has been met, and most of them once. For one thread.
 */
class Sweep {

    private static final int BRIDGED = 100;

    private final JdbcTemplate jdbc;
    private final String query;

    /** The number from which on nothing has been met. */
    private long next = Long.MIN_VALUE;

    /** The numbers of rows that were met when nobody asked for them. */
    private final Coverage unasked = new Coverage();

    /** @param query by two numbers, both included; the number stands in its first column */
    Sweep(JdbcTemplate jdbc, String query) {
        this.jdbc = jdbc;
        this.query = query;
    }

    /** Reads all rows of some numbers. */
    void read(Coverage numbers, RowCallbackHandler each) {
        numbers.stretches(BRIDGED).forEach((from, to) -> {
            pass(Math.min(from, next), to, numbers, each);
            next = Math.max(next, to + 1);
        });
    }

    /** After the last numbers: whether there are rows of others. */
    boolean finds(Coverage accounted) {
        pass(next, Long.MAX_VALUE, new Coverage(), row -> {});
        return unasked.ranges().numbers().anyMatch(number -> !accounted.contains(number));
    }

    private void pass(long from, long to, Coverage numbers, RowCallbackHandler each) {
        jdbc.query(
                query,
                row -> {
                    long number = row.getLong(1);
                    if (numbers.contains(number)) {
                        each.processRow(row);
                    } else {
                        unasked.add(new Range(number, number));
                    }
                },
                from,
                to);
    }
}
