package org.mithaq.meeting.process;

import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.mithaq.meeting.MeetingState;
import org.mithaq.meeting.Quorum;
import org.springframework.stereotype.Component;

/** The sitting is recorded as missed. */
@Component
public class RecordMissedSittingDelegate extends ServiceStep {

    private final Quorum quorum;

    RecordMissedSittingDelegate(Quorum quorum) {
        this.quorum = quorum;
    }

    @Override
    protected Receipt perform(Step step) {
        boolean forGood = quorum.miss(step.number()).state() == MeetingState.MISSED;
        return Receipt.route("sittingOutcome", forGood ? "missed" : "secondConvocation");
    }
}
