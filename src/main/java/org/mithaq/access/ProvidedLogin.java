package org.mithaq.access;

import java.util.Optional;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Lets in the members for whom the party's identity provider vouches, under their login here.
 *
 * <p>{@code mithaq.provider.claim} names the claim that says who they are: {@code email}, which must be verified and written
 * as in the members' list, or one that holds the login. Offices come from mandates, never from the provider.
 */
@Component
class ProvidedLogin implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Logger LOG = LoggerFactory.getLogger("mithaq.login");

    private final OidcUserService provider = new OidcUserService();
    private final Membership membership;
    private final RefusedLogins refused;
    private final String claim;

    ProvidedLogin(Membership membership, RefusedLogins refused, @Value("${mithaq.provider.claim}") String claim) {
        this.membership = membership;
        this.refused = refused;
        this.claim = claim;
    }

    /** Asks the providers with a proof key, and takes nobody's word but that of a signed identity token. */
    OAuth2LoginConfigurer<HttpSecurity> through(
            ClientRegistrationRepository providers, OAuth2LoginConfigurer<HttpSecurity> login) {
        DefaultOAuth2AuthorizationRequestResolver question = new DefaultOAuth2AuthorizationRequestResolver(
                providers, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        question.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return login.authorizationEndpoint(asked -> asked.authorizationRequestResolver(question))
                .userInfoEndpoint(told -> told.oidcUserService(this).userService(withoutIdentity -> {
                    throw new NoMember();
                }));
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser told = provider.loadUser(request);
        String login = login(told).filter(membership::isMember).orElseThrow(() -> {
            LOG.info("No login for subject {} of {}", told.getSubject(), told.getIssuer());
            refused.count(RefusedLogins.Reason.PROVIDER);
            return new NoMember();
        });
        return new ProvidedMember(login, told);
    }

    private Optional<String> login(OidcUser told) {
        if (!claim.equals(StandardClaimNames.EMAIL)) {
            return Optional.ofNullable(told.getClaimAsString(claim));
        }
        return Optional.ofNullable(told.getEmail())
                .filter(email -> Boolean.TRUE.equals(told.getEmailVerified()))
                .flatMap(membership::find)
                .map(Member::login);
    }
}
