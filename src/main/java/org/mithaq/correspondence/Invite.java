package org.mithaq.correspondence;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A meeting as it shall stand in one member's calendar.
 *
 * @param meetingNumber the meeting's number; the calendar entry keeps its identity by it
 * @param sequence 0 for the first convocation, one more for every later change of time, place or validity
 * @param start when the meeting begins, in the organ's zone, e.g. {@code Africa/Casablanca}
 * @param length how long it is expected to last
 * @param organ the convening organ's name, in the member's language
 * @param attendee the member
 * @param summary the entry's title, one line in the member's language
 * @param place where the meeting is held
 * @param agenda the items in order, without their numbers
 */
public record Invite(
        String meetingNumber,
        int sequence,
        ZonedDateTime start,
        Duration length,
        String organ,
        Recipient attendee,
        String summary,
        String place,
        List<String> agenda) {

    /** Keeps its own copy of the agenda. */
    public Invite {
        agenda = List.copyOf(agenda);
    }
}
