package org.mithaq.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.stereotype.Component;

/** The open sessions of everybody who came in by a browser. */
@Component
class Sessions extends SessionRegistryImpl {

    /**
     * Ends every session of a login but one.
     *
     * @param kept id of the session that goes on; none where all end
     */
    void endAll(String login, @Nullable String kept) {
        getAllPrincipals().stream()
                .filter(principal -> login.equals(name(principal)))
                .flatMap(principal -> getAllSessions(principal, false).stream())
                .filter(session -> !session.getSessionId().equals(kept))
                .forEach(SessionInformation::expireNow);
    }

    private static String name(Object principal) {
        return principal instanceof ProvidedMember member ? member.getName() : principal.toString();
    }
}
