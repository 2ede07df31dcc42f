package org.mithaq.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.springframework.stereotype.Component;

/** Named {@code offices} in the models: the group of those who hold an office for the organ of the meeting. */
@Component("offices")
public class Offices {

    private final MeetingFile meetings;
    private final Membership membership;

    Offices(MeetingFile meetings, Membership membership) {
        this.meetings = meetings;
        this.membership = membership;
    }

    /** The group of an office, such as {@code fes.rapporteur}, in the organ or in the one above that has the office. */
    public String of(DelegateExecution execution, String office) {
        return membership
                        .organOf(office, meetings.organOf(execution.getProcessBusinessKey()))
                        .key()
                + "." + office;
    }

    /** The group of the office that convenes the organ. */
    public String convening(DelegateExecution execution) {
        Organ organ = meetings.organOf(execution.getProcessBusinessKey());
        return of(execution, meetings.convener(organ));
    }

    /** The group of the office that may shorten the notice, as the rule step before found it. */
    public String waiving(DelegateExecution execution) {
        return of(execution, (String) execution.getVariable("waiverOffice"));
    }

    /** The group of the office that approves a communiqué first, as the rule step before found it. */
    public String firstApprover(DelegateExecution execution) {
        return of(execution, (String) execution.getVariable("firstApprover"));
    }

    /** The group of the office that approves a communiqué second, as the rule step before found it. */
    public String secondApprover(DelegateExecution execution) {
        return of(execution, (String) execution.getVariable("secondApprover"));
    }
}
