package org.mithaq.engine;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks members one by one: each answer is a light process instance of its own with one user task.
 *
 * <p>The cost of an answer does not depend on how many are asked, which a parallel multi-instance task cannot offer.
 */
@Component
public class MemberTasks {

    /** The variable with the login of the member who is asked. */
    static final String MEMBER = "member";

    private final LightProcesses processes;

    MemberTasks(LightProcesses processes) {
        this.processes = processes;
    }

    /**
     * Opens one task for each member.
     *
     * @param process the light process, such as {@code reply}
     * @param number the meeting's number
     * @param logins the members who are asked
     */
    public void ask(String process, String number, Collection<String> logins) {
        logins.forEach(login -> processes.start(process, number, Map.of(MEMBER, login)));
    }
}
