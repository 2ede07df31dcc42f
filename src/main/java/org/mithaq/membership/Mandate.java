package org.mithaq.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A member holds an office of an organ for a time.
 *
 * @param from first day, in the organ's zone
 * @param until last day, none while it is open
 * @param decision by which it was given
 */
@Table("mandate")
public record Mandate(
        @Id @Nullable Long id,
        String member,
        String office,
        String organ,
        @Column("from_day") LocalDate from,
        @Column("until_day") @Nullable LocalDate until,
        String decision) {

    /** Whether it is in force on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether it is over before a day. */
    boolean isOverBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /** Whether it is of this office of this organ. */
    boolean isOf(Post post) {
        return office.equals(post.office().key()) && organ.equals(post.organ().key());
    }

    /** Whether some day falls into both. */
    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return !isOverBefore(otherFrom) && (otherUntil == null || !from.isAfter(otherUntil));
    }

    /** The same mandate with its last day. */
    Mandate ending(LocalDate lastDay) {
        return new Mandate(id, member, office, organ, from, lastDay, decision);
    }
}
