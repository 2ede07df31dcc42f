package org.mithaq.meeting;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody was at a sitting for a time; one who leaves and comes back has two.
 *
 * @param convocation of which sitting: 1, or 2 after a missed quorum
 * @param member login; none for a guest
 * @param name how a guest was announced; how a member is called
 * @param arrived time of day in the organ's zone
 * @param left likewise, none while they are there
 */
@Table("presence")
public record Presence(
        @Id @Nullable Long id,
        String meeting,
        int convocation,
        @Nullable String member,
        String name,
        @Column("arrived_at") LocalTime arrived,
        @Column("left_at") @Nullable LocalTime left) {

    Presence leaving(LocalTime at) {
        return new Presence(id, meeting, convocation, member, name, arrived, at);
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
