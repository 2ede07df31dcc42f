package org.mithaq.oversight;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.meeting.MeetingKind;
import org.mithaq.meeting.MeetingStage;

/**
 * A meeting in progress.
 *
 * @param organ its key
 * @param kind null until it is planned
 * @param startsAt day and hour in the organ's zone; null until it is planned
 * @param convocation 1 or 2
 * @param due when the first of its open steps is due, as the engine keeps it; null when none is
 * @param items how many its agenda has
 * @param ended how many of them have been deliberated
 * @param invited how many members are asked whether they come
 * @param amending how many were asked for amendments to the charter
 * @param voting how many were called to vote by name, the last time
 * @param electing how many were asked whom they nominate, whether they stand, or whom they elect, the last time
 * @param signing how many were asked to sign it
 */
record BoardMeeting(
        String number,
        String organ,
        @Nullable MeetingKind kind,
        @Nullable LocalDateTime startsAt,
        MeetingStage stage,
        int convocation,
        boolean charterOnAgenda,
        @Nullable LocalDateTime due,
        int items,
        int ended,
        int invited,
        int amending,
        int voting,
        int electing,
        int signing) {

    /** How many were asked what each member is asked in a process of their own; 0 for another process. */
    int asked(String process) {
        return Map.of(
                        "reply", invited,
                        "amendment", amending,
                        "vote", voting,
                        "nomination", electing,
                        "candidacy", electing,
                        "electionVote", electing,
                        "signature", signing)
                .getOrDefault(process, 0);
    }

    public Strip strip() {
        return Strip.of(stage, charterOnAgenda, items, ended);
    }
}
