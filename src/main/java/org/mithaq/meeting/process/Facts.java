package org.mithaq.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.meeting.MeetingFile;
import org.springframework.stereotype.Component;

/** Named {@code facts} in the models: what the statutes' tables are asked about. */
@Component("facts")
public class Facts {

    private final MeetingFile meetings;

    Facts(MeetingFile meetings) {
        this.meetings = meetings;
    }

    /** Such as {@code provincial}. */
    public String organLevel(DelegateExecution execution) {
        return meetings.organOf(execution.getProcessBusinessKey()).level().key();
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
