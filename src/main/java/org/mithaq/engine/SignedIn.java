package org.mithaq.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets the engine's web applications and API trust the login of the house, with what the roll says of it today. */
class SignedIn implements AuthenticationProvider {

    private final Roll roll;

    SignedIn(Roll roll) {
        this.roll = roll;
    }

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return login().map(this::known).orElseGet(AuthenticationResult::unsuccessful);
    }

    /** The login at the house's door; empty for a stranger, and where nobody asks. */
    static Optional<String> login() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(login -> login.isAuthenticated() && !(login instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }

    /** A login with the groups for which they act today, and the organs that they see. */
    AuthenticationResult known(String login) {
        Roll.Standing standing = roll.standingOf(login);
        AuthenticationResult result = AuthenticationResult.successful(login);
        result.setGroups(sorted(standing.groups()));
        result.setTenants(sorted(standing.organs()));
        return result;
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // the doors of the house ask for the login
    }
}
