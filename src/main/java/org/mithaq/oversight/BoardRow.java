package org.mithaq.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting on the board. */
record BoardRow(BoardMeeting meeting, String organ, String day, List<StepLine> steps, List<Failure> failures) {

    /**
     * Something that has failed.
     *
     * @param job id of what may be tried again; null when nothing may
     */
    record Failure(String name, String since, @Nullable String job) {}

    /** Whether any of its steps is late. */
    public boolean isLate() {
        return steps.stream().anyMatch(StepLine::late);
    }
}
