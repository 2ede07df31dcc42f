package org.mithaq.access;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A member for whom an identity provider vouches; their name is their login here, and the provider gives them no right. */
class ProvidedMember extends DefaultOidcUser {

    private final String login;

    ProvidedMember(String login, OidcUser told) {
        super(List.of(), told.getIdToken(), told.getUserInfo());
        this.login = login;
    }

    @Override
    public String getName() {
        return login;
    }
}
