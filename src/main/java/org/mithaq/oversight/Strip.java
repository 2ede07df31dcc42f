package org.mithaq.oversight;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mithaq.meeting.MeetingStage;

/**
 * The way of a meeting, and how far it has come on it.
 *
 * @param item which item is in hand, from 1; 0 outside the deliberation
 * @param items how many there are
 */
record Strip(List<Mark> marks, int item, int items) {

    enum Progress {
        DONE,
        NOW,
        AHEAD;

        /** Such as {@code done}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One stage. */
    record Mark(MeetingStage stage, Progress progress) {}

    static Strip of(MeetingStage stage, boolean charterOnAgenda, int items, int ended) {
        List<Mark> marks = Stream.of(MeetingStage.values())
                .filter(each -> each != MeetingStage.CHARTER || charterOnAgenda)
                .map(each -> new Mark(each, progress(each, stage)))
                .toList();
        boolean deliberating = stage == MeetingStage.DELIBERATION && items > 0;
        return new Strip(marks, deliberating ? Math.min(ended + 1, items) : 0, items);
    }

    private static Progress progress(MeetingStage stage, MeetingStage reached) {
        if (stage == reached) {
            return stage == MeetingStage.ENDED ? Progress.DONE : Progress.NOW;
        }
        return stage.compareTo(reached) < 0 ? Progress.DONE : Progress.AHEAD;
    }
}
