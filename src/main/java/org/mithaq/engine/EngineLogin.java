package org.mithaq.engine;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks logins and passwords against the roll. What somebody may do is asked anew at each of their acts. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final Roll roll;

    EngineLogin(Roll roll) {
        this.roll = roll;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (!roll.isPassword(login, password)) {
            throw new BadCredentialsException("The login or the password is wrong");
        }
        return UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
