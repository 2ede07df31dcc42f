package org.mithaq.meeting;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody was at a sitting for a time; one who leaves and comes back has two.
 *
 * @param calendarSequence of which sitting: that of the calendar entry by which they were called to it
 * @param member login; none for a guest
 * @param name how a guest was announced; how a member is called
 * @param arrived time of day in the organ's zone
 * @param left likewise, none while they are there
 */
@Table("presence")
public record Presence(
        @Id @Nullable Long id,
        String meeting,
        int calendarSequence,
        @Nullable String member,
        String name,
        @Column("arrived_at") LocalTime arrived,
        @Column("left_at") @Nullable LocalTime left) {

    private static final int LONGEST_NAME = 300;

    /**
     * A guest who is there from the beginning.
     *
     * @throws Refusal when they are announced with more than 300 characters
     */
    static Presence ofGuest(String meeting, int calendarSequence, String name, LocalTime at) {
        if (name.length() > LONGEST_NAME) {
            throw new Refusal("attendance.guest-too-long", LONGEST_NAME);
        }
        return new Presence(null, meeting, calendarSequence, null, name, at, null);
    }

    Presence leaving(LocalTime at) {
        return new Presence(id, meeting, calendarSequence, member, name, arrived, at);
    }

    LocalTime lastMovement() {
        return left == null ? arrived : left;
    }

    boolean isThere() {
        return left == null;
    }

    boolean isGuest() {
        return member == null;
    }
}
