package org.mithaq.membership;

import java.util.Optional;
import java.util.function.Supplier;
import org.mithaq.language.Refusal;
import org.mithaq.membership.MembershipDeed.PasswordChanged;
import org.mithaq.membership.MembershipDeed.PasswordGiven;
import org.mithaq.membership.MembershipDeed.PasswordReset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The passwords of the members: whether one is right, changed by its owner, given anew by an administrator.
 *
 * <p>A password that somebody else gave lets its owner do nothing but choose their own.
 */
@Service
public class MemberPasswords {

    private final Credentials credentials;
    private final Membership membership;
    private final PasswordCheck check;
    private final PasswordEncoder encoder;
    private final Installation installation;
    private final ApplicationEventPublisher events;
    private final String nobodys;

    /** The hash of the password with which all begin: one of its own for each would take minutes for thousands, and hide nothing. */
    private final Supplier<String> first;

    MemberPasswords(
            Credentials credentials,
            Membership membership,
            PasswordCheck check,
            PasswordEncoder encoder,
            Installation installation,
            ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.membership = membership;
        this.check = check;
        this.encoder = encoder;
        this.installation = installation;
        this.events = events;
        nobodys = encoder.encode(OneTimePassword.generate());
        first = SingletonSupplier.of(() -> encoder.encode(installation.firstPassword()));
    }

    /** Whether this is the password of a member of today. The answer takes as long for a login that nobody has. */
    @Transactional(readOnly = true)
    public boolean isRight(String login, String password) {
        Optional<Credential> known = credentials.findById(login).filter(credential -> membership.isMember(login));
        boolean matches =
                check.matches(login, password, known.map(Credential::password).orElse(nobodys));
        return known.isPresent() && matches;
    }

    /**
     * Puts a member's own choice in the place of their password.
     *
     * @throws Refusal when the present one is wrong, or the wanted one against the {@link PasswordPolicy}
     */
    @Transactional
    public void change(String login, String present, String wanted) {
        Credential credential = credentials
                .findById(login)
                .filter(known -> check.matches(login, present, known.password()))
                .orElseThrow(() -> new Refusal("password.present-wrong"));
        if (present.equals(wanted)) {
            throw new Refusal("password.same");
        }
        PasswordPolicy.expect(login, wanted);
        credentials.save(credential.with(encoder.encode(wanted), false));
        events.publishEvent(new PasswordChanged(organOf(login), login));
    }

    /**
     * Gives a member a password that opens nothing but the choice of their own.
     *
     * @return the password, which is kept nowhere in clear
     * @throws Refusal when no member of today has the login
     */
    @Transactional
    public String giveAnew(String login) {
        if (!membership.isMember(login)) {
            throw new Refusal("password.no-member", login);
        }
        String given = OneTimePassword.generate();
        keep(login, encoder.encode(given), true);
        events.publishEvent(new PasswordReset(organOf(login), login));
        return given;
    }

    /** Gives a login the password with which every login of the installation begins. */
    void begin(String login) {
        keep(login, first.get(), !installation.isDemo());
        events.publishEvent(new PasswordGiven(organOf(login), login));
    }

    private String organOf(String login) {
        return membership.member(login).organ();
    }

    private void keep(String login, String hash, boolean temporary) {
        Credential known = credentials.findById(login).orElseGet(() -> new Credential(login, 0, "", temporary));
        credentials.save(known.with(hash, temporary));
    }
}
