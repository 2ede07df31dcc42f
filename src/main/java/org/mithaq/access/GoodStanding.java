package org.mithaq.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.membership.Admission;
import org.mithaq.membership.Membership;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Whether whoever is logged in is in good standing: a member of today, with a password of their own. Asked anew at each request. */
@Component
class GoodStanding implements AuthorizationManager<RequestAuthorizationContext> {

    private final Membership membership;

    GoodStanding(Membership membership) {
        this.membership = membership;
    }

    /**
     * Every path that needs a login.
     *
     * @throws OwnPasswordFirst for whoever has to choose a password first
     * @throws MembershipEnded for whoever has left
     */
    @Override
    public AuthorizationDecision check(Supplier<Authentication> login, RequestAuthorizationContext request) {
        Authentication known = login.get();
        if (!isLoggedIn(known)) {
            return new AuthorizationDecision(false);
        }
        if (expectMember(known).passwordByAnother() && !cameByProvider(known)) {
            throw new OwnPasswordFirst();
        }
        return new AuthorizationDecision(true);
    }

    /**
     * What is for those who look after the installation.
     *
     * @throws BeyondOffice for everybody else
     */
    AuthorizationDecision toAdministrators(Supplier<Authentication> login, RequestAuthorizationContext request) {
        AuthorizationDecision member = check(login, request);
        if (member.isGranted() && !membership.isAdministrator(login.get().getName())) {
            throw new BeyondOffice();
        }
        return member;
    }

    /**
     * What is for those who review what was done.
     *
     * @throws BeyondOffice for everybody else
     */
    AuthorizationDecision toAuditors(Supplier<Authentication> login, RequestAuthorizationContext request) {
        AuthorizationDecision member = check(login, request);
        if (member.isGranted() && !membership.isAuditor(login.get().getName())) {
            throw new BeyondOffice();
        }
        return member;
    }

    /**
     * The page where a member chooses their password.
     *
     * @throws MembershipEnded for whoever has left
     */
    AuthorizationDecision toOwnPassword(Supplier<Authentication> login, RequestAuthorizationContext request) {
        Authentication known = login.get();
        if (!isLoggedIn(known)) {
            return new AuthorizationDecision(false);
        }
        expectMember(known);
        return new AuthorizationDecision(true);
    }

    private static boolean isLoggedIn(@Nullable Authentication known) {
        return known != null && known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken);
    }

    private Admission expectMember(Authentication known) {
        Admission admission = membership.admissionOf(known.getName());
        if (!admission.member()) {
            throw new MembershipEnded();
        }
        return admission;
    }

    private static boolean cameByProvider(Authentication login) {
        return login.getPrincipal() instanceof ProvidedMember;
    }
}
