package org.mithaq.meeting.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** Named {@code deadlines} in the models: when a step is due by the statutes. */
@Component("deadlines")
public class Deadlines {

    private final MeetingFile meetings;
    private final Statutes statutes;

    Deadlines(MeetingFile meetings, Statutes statutes) {
        this.meetings = meetings;
        this.statutes = statutes;
    }

    /**
     * The moment at which a step is due, reckoned from now in the organ's zone.
     *
     * @param step its name, such as {@code draft-notice}
     */
    public Date due(DelegateExecution execution, String step) {
        return Date.from(statutes.due(step, meetings.zoneOf(execution.getProcessBusinessKey())));
    }
}
