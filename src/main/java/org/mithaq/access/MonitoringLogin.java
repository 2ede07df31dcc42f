package org.mithaq.access;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Lets in whoever watches over the house from outside: no member, but a login and a password of the configuration. There is
 * none unless both are given. Everybody else is asked for a member's password.
 */
@Component
class MonitoringLogin implements AuthenticationManager {

    /** What nobody else may. */
    static final String READS_METRICS = "reads-metrics";

    private static final Logger LOG = LoggerFactory.getLogger("mithaq.login");

    private final PasswordLogin members;
    private final Attempts attempts;
    private final RefusedLogins refused;
    private final PasswordEncoder encoder;
    private final Optional<Credential> known;

    MonitoringLogin(
            PasswordLogin members,
            Attempts attempts,
            RefusedLogins refused,
            PasswordEncoder encoder,
            @Value("${mithaq.monitoring.login}") String login,
            @Value("${mithaq.monitoring.password}") String password) {
        this.members = members;
        this.attempts = attempts;
        this.refused = refused;
        this.encoder = encoder;
        known = StringUtils.hasText(login) && StringUtils.hasText(password)
                ? Optional.of(new Credential(login, encoder.encode(password)))
                : Optional.empty();
    }

    private record Credential(String login, String encoded) {}

    /** @throws TooManyAttempts while the next attempt has to wait */
    @Override
    public Authentication authenticate(Authentication asked) {
        return known.filter(credential -> credential.login().equals(asked.getName()))
                .map(credential -> monitoring(credential, asked))
                .orElseGet(() -> members.authenticate(asked));
    }

    private Authentication monitoring(Credential credential, Authentication asked) {
        Attempt attempt =
                Attempt.of(credential.login(), ((WebAuthenticationDetails) asked.getDetails()).getRemoteAddress());
        attempts.begin(attempt);
        if (!encoder.matches(String.valueOf(asked.getCredentials()), credential.encoded())) {
            LOG.info("No login for {} from {}", credential.login(), attempt.address());
            refused.count(RefusedLogins.Reason.PASSWORD);
            throw new BadCredentialsException("The password is wrong");
        }
        attempts.succeeded(attempt);
        return UsernamePasswordAuthenticationToken.authenticated(
                credential.login(), null, List.of(new SimpleGrantedAuthority(READS_METRICS)));
    }
}
