package org.mithaq.ledger;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Ranges.Range;

/** A set of numbers that takes room for its gaps alone. */
class Coverage {

    private final TreeMap<Long, Long> ends = new TreeMap<>();

    /** Adds a range, and answers the first number of it that was there already. */
    OptionalLong add(Range range) {
        long from = range.from();
        long to = range.to();
        OptionalLong twice = OptionalLong.empty();
        Map.Entry<Long, Long> left = ends.floorEntry(from);
        if (left != null && left.getValue() >= from) {
            twice = OptionalLong.of(from);
        }
        if (left != null && left.getValue() >= from - 1) {
            from = left.getKey();
            to = Math.max(to, left.getValue());
        }
        Map.Entry<Long, Long> right = ends.higherEntry(from);
        while (right != null && right.getKey() <= to + 1) {
            if (twice.isEmpty() && right.getKey() <= range.to()) {
                twice = OptionalLong.of(right.getKey());
            }
            to = Math.max(to, right.getValue());
            ends.remove(right.getKey());
            right = ends.higherEntry(from);
        }
        ends.put(from, to);
        return twice;
    }

    /** Adds all numbers of another set. */
    void add(Coverage other) {
        other.ends.forEach((from, to) -> add(new Range(from, to)));
    }

    boolean contains(long number) {
        Map.Entry<Long, Long> range = ends.floorEntry(number);
        return range != null && range.getValue() >= number;
    }

    /** The numbers in ascending order. */
    Ranges ranges() {
        return new Ranges(ends.entrySet().stream()
                .map(range -> new Range(range.getKey(), range.getValue()))
                .toList());
    }

    /** Stretches that hold all the numbers, and not many others: gaps of up to so many numbers are bridged. */
    TreeMap<Long, Long> stretches(long bridged) {
        TreeMap<Long, Long> stretches = new TreeMap<>();
        ends.forEach((from, to) -> {
            Map.Entry<Long, Long> last = stretches.lastEntry();
            boolean near = last != null && from - last.getValue() <= bridged;
            stretches.put(near ? last.getKey() : from, to);
        });
        return stretches;
    }
}
