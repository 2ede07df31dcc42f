package org.mithaq.membership.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** Named {@code offices} in the models: the group of those who hold an office for the organ to which a process belongs. */
@Component("offices")
public class Offices {

    private final Membership membership;
    private final Statutes statutes;

    Offices(Membership membership, Statutes statutes) {
        this.membership = membership;
        this.statutes = statutes;
    }

    /** The group of an office, such as {@code fes.rapporteur}, in the organ or in the nearest one above that has the office. */
    public String of(DelegateExecution execution, String office) {
        return membership.post(office, organ(execution)).group();
    }

    /** The group of the office that convenes the organ. */
    public String convening(DelegateExecution execution) {
        return of(execution, statutes.convener(membership.ruleKeys(organ(execution))));
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

    /** The engine keeps the processes of each organ apart as those of a tenant, which has the organ's key. */
    private Organ organ(DelegateExecution execution) {
        return membership.organ(execution.getTenantId());
    }
}
