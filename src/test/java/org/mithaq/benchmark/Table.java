package org.mithaq.benchmark;

/** What was measured, line by line. */
final class Table {

    private Table() {}

    static void row(String what, double value, String unit) {
        System.out.printf("| %-75s | %,15.2f %-4s |%n", what, value, unit);
    }
}
