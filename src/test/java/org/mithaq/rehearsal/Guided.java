package org.mithaq.rehearsal;

import java.util.Map;
import java.util.Optional;

/** An official who is taken along on a {@link Tour}. */
class Guided extends Actor {

    private final String login;
    private final Tour tour;

    Guided(String login, String password, String address, Tour tour) {
        super(login, password, address);
        this.login = login;
        this.tour = tour;
    }

    @Override
    Optional<String> start(String process, Map<String, Object> answers) {
        tour.looksAtStart(login, process);
        return super.start(process, answers);
    }

    @Override
    void submit(OpenTask task, Map<String, Object> answers) {
        if (!tour.does(login, task, answers)) {
            super.submit(task, answers);
        }
    }
}
