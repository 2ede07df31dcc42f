package org.mithaq.oversight;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A sitting that was held, with what led to it and what came of it.
 *
 * @param organ its key
 * @param openedAt in the organ's zone, like the end
 * @param calledAt when the first member was called to it
 * @param publishedAt when its communiqué was published
 * @param returned how often an office returned the communiqué
 */
record Sitting(
        String organ,
        LocalDateTime openedAt,
        @Nullable LocalDateTime closedAt,
        @Nullable OffsetDateTime calledAt,
        @Nullable OffsetDateTime publishedAt,
        int returned) {

    /** Calendar days from the convocation to the sitting. */
    OptionalLong daysToSitting(ZoneId zone) {
        return calledAt == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(day(calledAt, zone), openedAt.toLocalDate()));
    }

    /** Calendar days from the end of the sitting to the published communiqué. */
    OptionalLong daysToCommunique(ZoneId zone) {
        return closedAt == null || publishedAt == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(closedAt.toLocalDate(), day(publishedAt, zone)));
    }

    private static LocalDate day(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).toLocalDate();
    }
}
