package org.mithaq.access;

import java.util.List;
import org.mithaq.access.AccessDeed.LoginRefused;
import org.mithaq.membership.MemberPasswords;
import org.mithaq.membership.Membership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets members in by their password. What they may do is asked anew at each of their acts.
 *
 * <p>A wrong password, a login that nobody has and one that may not come in by password are told apart by nobody outside.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger("mithaq.login");

    /** In no login, and in no question to a database. */
    private static final char NUL = '\0';

    private final MemberPasswords passwords;
    private final Membership membership;
    private final Attempts attempts;
    private final PasswordUse use;
    private final RefusedLogins refused;
    private final ApplicationEventPublisher events;

    PasswordLogin(
            MemberPasswords passwords,
            Membership membership,
            Attempts attempts,
            @Value("${mithaq.passwords}") PasswordUse use,
            RefusedLogins refused,
            ApplicationEventPublisher events) {
        this.passwords = passwords;
        this.membership = membership;
        this.attempts = attempts;
        this.use = use;
        this.refused = refused;
        this.events = events;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address = ((WebAuthenticationDetails) asked.getDetails()).getRemoteAddress();
        boolean nobodys = asked.getName().indexOf(NUL) >= 0;
        if (nobodys || !opens(asked.getName(), String.valueOf(asked.getCredentials()), address)) {
            throw new BadCredentialsException("The login or the password is wrong");
        }
        return UsernamePasswordAuthenticationToken.authenticated(asked.getName(), null, List.of());
    }

    /**
     * Whether a password opens the door for a login.
     *
     * @param address from which it is tried
     * @throws TooManyAttempts while the next attempt has to wait
     */
    boolean opens(String login, String password, String address) {
        Attempt attempt = Attempt.of(login, address);
        attempts.begin(attempt);
        boolean opens = passwords.isRight(login, password) && admits(login);
        if (opens) {
            attempts.succeeded(attempt);
        } else {
            refuse(login, attempt);
        }
        return opens;
    }

    /** What no member has as a login may be somebody's password: it is written down nowhere. */
    private void refuse(String login, Attempt attempt) {
        refused.count(RefusedLogins.Reason.PASSWORD);
        if (membership.isMember(login)) {
            LOG.info("No login for {} from {}", login, attempt.address());
            events.publishEvent(new LoginRefused(membership.member(login).organ(), login));
        } else {
            LOG.info("No login for a stranger from {}", attempt.address());
        }
    }

    /** Whether a member may come in by a password at all. */
    boolean admits(String login) {
        return use.admits(login, membership);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
