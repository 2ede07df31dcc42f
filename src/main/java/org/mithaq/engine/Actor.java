package org.mithaq.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * The person who is signed in.
 *
 * @param administrator whether they look after the engine, and so hold no office
 */
record Actor(String login, boolean administrator) {

    /** Whoever acts in a command; empty when the engine itself does. */
    static Optional<Actor> of(CommandContext context) {
        return of(context.getAuthentication());
    }

    static Optional<Actor> of(@Nullable Authentication signedIn) {
        return Optional.ofNullable(signedIn)
                .filter(person -> person.getUserId() != null)
                .map(person -> {
                    List<String> groups =
                            Optional.ofNullable(person.getGroupIds()).orElse(List.of());
                    return new Actor(person.getUserId(), groups.contains(Directory.ADMINISTRATORS));
                });
    }

    /**
     * Expects somebody who may hold an office.
     *
     * @throws BeyondOffice for an administrator
     */
    void expectOffice() {
        if (administrator) {
            throw new BeyondOffice("step.administrator");
        }
    }
}
