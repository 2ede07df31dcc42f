package org.mithaq.meeting.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.springframework.stereotype.Component;

/**
 * Named {@code sittingRoles} in the models: who was named at the opening of the sitting, or who convenes once they have left
 * the party.
 */
@Component("sittingRoles")
public class SittingRoles {

    private final MeetingFile meetings;
    private final Membership membership;

    SittingRoles(MeetingFile meetings, Membership membership) {
        this.meetings = meetings;
        this.membership = membership;
    }

    /** Login of the member who chairs the sitting. */
    public List<String> chair(DelegateExecution execution) {
        Meeting meeting = meetings.of(execution.getProcessBusinessKey());
        return orConveners(meeting, meeting.chair());
    }

    /** Login of the one who keeps the sitting's record. */
    public List<String> rapporteur(DelegateExecution execution) {
        Meeting meeting = meetings.of(execution.getProcessBusinessKey());
        return orConveners(meeting, meeting.rapporteur());
    }

    private List<String> orConveners(Meeting meeting, String named) {
        if (membership.belongsToday(membership.member(named))) {
            return List.of(named);
        }
        Organ organ = membership.organ(meeting.organ());
        return membership.actingFor(membership.post(meetings.convener(organ), organ)).stream()
                .map(Member::login)
                .toList();
    }
}
