package org.mithaq.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The next attempt to log in has to wait. */
class TooManyAttempts extends AuthenticationException {

    private final transient Duration wait;

    TooManyAttempts(Duration wait) {
        super("The next attempt has to wait for " + wait);
        this.wait = wait;
    }

    /** Whole seconds until the next attempt is looked at, at least one. */
    long seconds() {
        return wait.toSeconds() + 1;
    }
}
