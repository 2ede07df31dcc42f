package org.mithaq.access;

import java.util.function.Supplier;
import org.mithaq.membership.MemberPasswords;
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
    private final MemberPasswords passwords;

    GoodStanding(Membership membership, MemberPasswords passwords) {
        this.membership = membership;
        this.passwords = passwords;
    }

    /**
     * Every path that needs a login.
     *
     * @throws OwnPasswordFirst for whoever has to choose a password first
     * @throws MembershipEnded for whoever has left
     */
    @Override
    public AuthorizationDecision check(Supplier<Authentication> login, RequestAuthorizationContext request) {
        AuthorizationDecision member = toOwnPassword(login, request);
        if (member.isGranted()
                && !cameByProvider(login.get())
                && passwords.mustChange(login.get().getName())) {
            throw new OwnPasswordFirst();
        }
        return member;
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
        boolean loggedIn = known != null && known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken);
        if (loggedIn && !membership.isMember(known.getName())) {
            throw new MembershipEnded();
        }
        return new AuthorizationDecision(loggedIn);
    }

    private static boolean cameByProvider(Authentication login) {
        return login.getPrincipal() instanceof ProvidedMember;
    }
}
