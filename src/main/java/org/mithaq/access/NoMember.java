package org.mithaq.access;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** An identity provider vouches for somebody who is no member of today. */
class NoMember extends OAuth2AuthenticationException {

    NoMember() {
        super("no-member");
    }
}
