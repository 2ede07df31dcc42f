package org.mithaq.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Acts in the engine for a page of the house, in the name of whoever is signed in and with what the roll says of them today. */
@Component
class InTheirName {

    private final IdentityService identity;
    private final SignedIn signedIn;

    InTheirName(@Lazy IdentityService identity, @Lazy Roll roll) {
        this.identity = identity;
        this.signedIn = new SignedIn(roll);
    }

    void act(String login, Runnable act) {
        AuthenticationResult known = signedIn.known(login);
        identity.setAuthentication(login, known.getGroups(), known.getTenants());
        try {
            act.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
