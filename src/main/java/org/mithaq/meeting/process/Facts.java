package org.mithaq.meeting.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** Named {@code facts} in the models: what the statutes' tables are asked about. */
@Component("facts")
public class Facts {

    private final MeetingFile meetings;
    private final Statutes statutes;

    Facts(MeetingFile meetings, Statutes statutes) {
        this.meetings = meetings;
        this.statutes = statutes;
    }

    /**
     * The level whose rule applies to the meeting's organ: its own, such as {@code provincial}, or else the nearest above it
     * of which the table speaks.
     *
     * @param table the decision's id, such as {@code quorum}
     */
    public String organLevel(DelegateExecution execution, String table) {
        Meeting meeting = meetings.of(execution.getProcessBusinessKey());
        return statutes.applicable(
                table,
                meetings.ruleKeysOf(meeting.number()),
                Map.of("meetingKind", meeting.kind().key(), "convocation", meeting.convocation()));
    }

    /** Such as {@code organisational}. */
    public String meetingKind(DelegateExecution execution) {
        return meetings.of(execution.getProcessBusinessKey()).kind().key();
    }

    /** 1 or 2. */
    public int convocation(DelegateExecution execution) {
        return meetings.of(execution.getProcessBusinessKey()).convocation();
    }

    /** How many items the agenda has. */
    public int agendaSize(DelegateExecution execution) {
        return meetings.of(execution.getProcessBusinessKey()).agenda().size();
    }
}
