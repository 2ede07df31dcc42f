package org.mithaq.oversight;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mithaq.meeting.MeetingStage;

/**
 * Which meetings in progress are looked for, and in which order.
 *
 * @param organ key of the organ from which on down they are looked for
 * @param from first day on which the sitting may be, in the organ's zone
 * @param until last day of it
 */
record BoardSearch(
        Optional<String> organ,
        Optional<MeetingStage> stage,
        Optional<Due> due,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<Order> order) {

    /** When the first open step of a meeting is due. */
    enum Due {
        LATE,
        SOON
    }

    /** In which they stand, each from its beginning. */
    enum Order {
        DUE("coalesce(s.due, timestamp '9999-12-31 00:00:00')"),
        DAY("coalesce(m.starts_at, timestamp '9999-12-31 00:00:00')"),
        NUMBER("timestamp '9999-12-31 00:00:00'");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        /** What stands before the number. */
        String column() {
            return column;
        }
    }

    /** What was left empty asks for nothing. */
    BoardSearch {
        organ = organ.filter(Predicate.not(String::isBlank));
    }

    Order inOrder() {
        return order.orElse(Order.DUE);
    }

    /** Whether all are looked for. */
    public boolean asksForAll() {
        return fields().keySet().stream().allMatch("order"::equals);
    }

    /** What it asks for, by the fields of its form. */
    Map<String, Object> fields() {
        return Given.of(
                Map.of("organ", organ, "stage", stage, "due", due, "from", from, "until", until, "order", order));
    }
}
