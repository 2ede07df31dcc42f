package org.mithaq.oversight;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.meeting.MeetingKind;
import org.mithaq.meeting.MeetingState;

/**
 * A meeting as it stands in a list.
 *
 * @param organ its key
 * @param kind null until it is planned
 * @param startsAt day and hour in the organ's zone; null until it is planned
 */
record AuditedMeeting(
        String number, String organ, MeetingState state, @Nullable MeetingKind kind, @Nullable LocalDateTime startsAt) {

    /** Where the list goes on behind it. */
    Place place() {
        return new Place(Optional.ofNullable(startsAt), number);
    }

    /**
     * A place in the list of meetings, from the latest back.
     *
     * @param startsAt empty among those whose day is not set
     */
    record Place(Optional<LocalDateTime> startsAt, String number) {}
}
