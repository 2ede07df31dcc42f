package org.mithaq.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Numbers of entries in ascending order, written as short as they can be: {@code 1001-1500,1502}.
 *
 * @param all each at least two numbers apart from the one before
 */
public record Ranges(List<Range> all) {

    /** Larger numbers are not exact in JSON; no entry has one. */
    private static final long LARGEST = 1L << 53;

    /** All numbers from one to another, both included. */
    public record Range(long from, long to) {

        /** How many numbers there are. */
        public long size() {
            return to - from + 1;
        }

        @Override
        public String toString() {
            return from == to ? Long.toString(from) : from + "-" + to;
        }
    }

    /** The ranges of some numbers in ascending order. */
    public static Ranges of(long... ascending) {
        List<Range> ranges = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at <= ascending.length; at++) {
            if (at == ascending.length || ascending[at] != ascending[at - 1] + 1) {
                ranges.add(new Range(ascending[begin], ascending[at - 1]));
                begin = at;
            }
        }
        return new Ranges(List.copyOf(ranges));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Ranges parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String range : text.split(",", -1)) {
            int dash = range.indexOf('-');
            long from = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
            ranges.add(new Range(from, dash < 0 ? from : Long.parseLong(range.substring(dash + 1))));
        }
        Ranges parsed = new Ranges(List.copyOf(ranges));
        if (!parsed.toString().equals(text) || !parsed.isAscending()) {
            throw new IllegalArgumentException("No ranges: " + text);
        }
        return parsed;
    }

    /** The same; empty for anything else. */
    public static Optional<Ranges> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private boolean isAscending() {
        long last = -1;
        for (Range range : all) {
            if (range.from() <= last + 1 && last >= 0 || range.to() < range.from() || range.to() > LARGEST) {
                return false;
            }
            last = range.to();
        }
        return true;
    }

    /** How many numbers there are. */
    public long size() {
        return all.stream().mapToLong(Range::size).sum();
    }

    /** Each number, in ascending order. */
    public LongStream numbers() {
        return all.stream().flatMapToLong(range -> LongStream.rangeClosed(range.from(), range.to()));
    }

    @Override
    public String toString() {
        return String.join(",", all.stream().map(Range::toString).toList());
    }
}
