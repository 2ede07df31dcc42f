package org.mithaq.statutes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;

/**
 * The time that a step has.
 *
 * @param days calendar days from the day on which it begins
 * @param time of the last of them
 * @param article of the statutes
 */
public record Deadline(int days, LocalTime time, String article) {

    /** Reads a row of {@code deadlines.dmn}. */
    static Deadline of(Map<String, Object> row) {
        return new Deadline(
                ((Number) row.get("days")).intValue(),
                LocalTime.parse((String) row.get("time")),
                row.get("article").toString());
    }

    /** When a step is due that begins on a day. */
    public LocalDateTime from(LocalDate begun) {
        return begun.plusDays(days).atTime(time);
    }
}
