package org.mithaq.oversight;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.meeting.MeetingKind;
import org.mithaq.meeting.MeetingState;

/**
 * How a sitting stands at this moment.
 *
 * @param startsAt day and hour in the organ's zone
 * @param chair what they are called, like the rapporteur; null until they are named
 * @param viewer what the reader is called
 * @param seated members who hold a seat
 * @param present those of them who are there
 * @param represented those for whom one of these votes
 * @param proxies who is represented by whom, see {@link Represented}
 * @param resolution id of what was put to those present last; null when nothing was
 * @param election id of the election that was called last; null when none was
 * @param ballot id of what members vote on now, a resolution or another ballot; null when they do not
 * @param suspended whether nobody votes, because the quorum is lost
 * @param voters how many are on its roll
 * @param voted how many of them have voted
 * @param toCall how many items wait for the chair to call them: one or none
 * @param entries number of the last entry of the ledger about the meeting
 * @param openSteps what changes with them
 */
record SittingNow(
        String number,
        String organ,
        MeetingState state,
        @Nullable MeetingKind kind,
        @Nullable LocalDateTime startsAt,
        int convocation,
        @Nullable String chair,
        @Nullable String rapporteur,
        String viewer,
        int seated,
        int present,
        int represented,
        @Nullable String proxies,
        @Nullable String resolution,
        @Nullable String election,
        @Nullable String ballot,
        boolean suspended,
        int voters,
        int voted,
        int toCall,
        long entries,
        long openSteps) {

    public boolean isOpen() {
        return state == MeetingState.OPEN;
    }

    String kindKey() {
        return Optional.ofNullable(kind).orElse(MeetingKind.ORDINARY).key();
    }
}
