package org.mithaq.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A member acts for a time in the name of an office that another one holds.
 *
 * @param holder login of the one who holds the office
 * @param substitute login of the one who acts instead
 * @param from first day, in the organ's zone
 * @param until last day
 * @param grantedBy login of whoever granted it in the name of the superior office
 */
@Table("substitution")
public record Substitution(
        @Id @Nullable Long id,
        String holder,
        String office,
        String organ,
        String substitute,
        @Column("from_day") LocalDate from,
        @Column("until_day") LocalDate until,
        String grantedBy,
        String decision) {

    /** Whether it is in force on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether some day falls into both. */
    boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
        return !otherFrom.isAfter(until) && !from.isAfter(otherUntil);
    }
}
