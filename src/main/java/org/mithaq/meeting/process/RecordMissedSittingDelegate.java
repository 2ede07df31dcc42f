package org.mithaq.meeting.process;

import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.springframework.stereotype.Component;

/** The sitting is recorded as missed. */
@Component
public class RecordMissedSittingDelegate extends ServiceStep {

    private final MeetingFile meetings;

    RecordMissedSittingDelegate(MeetingFile meetings) {
        this.meetings = meetings;
    }

    @Override
    protected Receipt perform(Step step) {
        Meeting meeting = meetings.change(step.number(), Meeting::missQuorum);
        return Receipt.route("sittingOutcome", meeting.mayBeConvokedAgain() ? "secondConvocation" : "missed");
    }
}
