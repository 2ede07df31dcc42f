package org.mithaq.meeting.process;

import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** Named {@code deadlines} in the models: when a step is due by the statutes. */
@Component("deadlines")
public class Deadlines {

    private final MeetingFile meetings;
    private final Membership membership;
    private final Statutes statutes;

    Deadlines(MeetingFile meetings, Membership membership, Statutes statutes) {
        this.meetings = meetings;
        this.membership = membership;
        this.statutes = statutes;
    }

    /**
     * The moment at which a step is due, reckoned from now in the organ's zone.
     *
     * @param step its name, such as {@code draft-notice}
     */
    public Date due(DelegateExecution execution, String step) {
        return Date.from(statutes.due(step, zone(execution)));
    }

    /** Until a change is tied to its meeting, only who asked for it is known. */
    private ZoneId zone(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        if (number != null) {
            return meetings.zoneOf(number);
        }
        Member initiator = membership.member((String) execution.getVariable("initiator"));
        return membership.organ(initiator.organ()).zoneId();
    }
}
