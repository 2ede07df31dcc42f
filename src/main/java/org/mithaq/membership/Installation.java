package org.mithaq.membership;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What is installed here: a party's own organisation, or the demonstration when none is configured. */
@Component
public class Installation {

    /** The password of every login of the demonstration. */
    public static final String DEMO_PASSWORD = "mithaq-demo";

    private final Optional<Resource> organisation;
    private final Optional<String> firstPassword;

    private final Members members;
    private final Credentials credentials;
    private final PasswordEncoder passwords;

    Installation(
            Members members,
            Credentials credentials,
            PasswordEncoder passwords,
            @Value("${mithaq.organisation:#{null}}") @Nullable Resource organisation,
            @Value("${mithaq.first-password:#{null}}") @Nullable String firstPassword) {
        this.members = members;
        this.credentials = credentials;
        this.passwords = passwords;
        this.organisation = Optional.ofNullable(organisation);
        this.firstPassword = Optional.ofNullable(firstPassword);
    }

    /** Whether the demonstration runs. */
    public boolean isDemo() {
        return organisation.isEmpty();
    }

    /** Whether the logins of an own organisation are to begin with the password of the demonstration. */
    public boolean beginsWithDemoPassword() {
        return firstPassword.filter(DEMO_PASSWORD::equals).isPresent();
    }

    /** Whether any login still has the password of the demonstration. */
    public boolean isDemoPasswordInUse() {
        return credentials.findAll().stream()
                .map(Credential::password)
                .distinct()
                .anyMatch(hash -> passwords.matches(DEMO_PASSWORD, hash));
    }

    /** Every login, in the order of the organisation's list. */
    public List<String> logins() {
        return members.findAll().stream()
                .sorted(Comparator.comparing(Member::rank))
                .map(Member::login)
                .toList();
    }

    /** The organisation that fills an empty database. */
    Resource organisation() {
        return organisation.orElseGet(() -> new ClassPathResource("organisations/fes.yaml"));
    }

    /**
     * The password with which every login of the organisation begins.
     *
     * @throws IllegalStateException when an own organisation is configured without one
     */
    String firstPassword() {
        if (isDemo()) {
            return DEMO_PASSWORD;
        }
        return firstPassword.orElseThrow(() ->
                new IllegalStateException("Set mithaq.first-password: the logins of the organisation begin with it"));
    }
}
