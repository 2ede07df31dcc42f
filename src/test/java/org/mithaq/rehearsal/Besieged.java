package org.mithaq.rehearsal;

import java.util.Map;
import java.util.Optional;

/** An official who answers rightly in the end, after everything else has been tried in their place. */
class Besieged extends Actor {

    private final String login;
    private final Siege siege;

    Besieged(String login, String password, String address, Siege siege) {
        super(login, password, address);
        this.login = login;
        this.siege = siege;
    }

    @Override
    Optional<String> start(String process, Map<String, Object> answers) {
        siege.start(login, process, answers);
        return super.start(process, answers);
    }

    @Override
    void submit(OpenTask task, Map<String, Object> answers) {
        siege.task(login, task, answers);
        super.submit(task, answers);
        siege.isDone(task);
    }
}
