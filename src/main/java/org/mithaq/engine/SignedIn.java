package org.mithaq.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken || !login.isAuthenticated()) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = AuthenticationResult.successful(login.getName());
        result.setGroups(groupsOf(login.getName()));
        result.setTenants(organsOf(login.getName()));
        return result;
    }

    List<String> groupsOf(String login) {
        return roll.capacitiesOf(login).stream()
                .map(Roll.Capacity::group)
                .distinct()
                .sorted()
                .toList();
    }

    List<String> organsOf(String login) {
        return roll.organsSeenBy(login).stream().sorted().toList();
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // the doors of the house ask for the login
    }
}
