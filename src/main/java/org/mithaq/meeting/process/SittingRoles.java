package org.mithaq.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.meeting.MeetingFile;
import org.springframework.stereotype.Component;

/** Named {@code sittingRoles} in the models: who was named at the opening of the sitting. */
@Component("sittingRoles")
public class SittingRoles {

    private final MeetingFile meetings;

    SittingRoles(MeetingFile meetings) {
        this.meetings = meetings;
    }

    /** Login of the member who chairs the sitting. */
    public String chair(DelegateExecution execution) {
        return meetings.of(execution.getProcessBusinessKey()).chair();
    }

    /** Login of the one who keeps the sitting's record. */
    public String rapporteur(DelegateExecution execution) {
        return meetings.of(execution.getProcessBusinessKey()).rapporteur();
    }
}
