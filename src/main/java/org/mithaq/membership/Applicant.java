package org.mithaq.membership;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A member as a list has them, before they get their login and their place.
 *
 * @param askedLogin the login that the list asks for; none when it leaves the choice
 */
record Applicant(
        Optional<String> askedLogin,
        Organ organ,
        boolean seated,
        String nameAr,
        String nameLatin,
        String email,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        Particulars particulars) {

    private static final Pattern UNUSUAL = Pattern.compile("[^a-z0-9._-]+");
    private static final int LONGEST_LOGIN = 60;

    /** The login that the list asks for, or what stands before the @ of the e-mail address. */
    String login() {
        return askedLogin.orElseGet(() -> {
            String local = email.substring(0, email.indexOf('@')).toLowerCase(Locale.ROOT);
            String usual = UNUSUAL.matcher(local).replaceAll("-");
            return usual.substring(0, Math.min(LONGEST_LOGIN, usual.length()));
        });
    }

    /** Their national number, sealed; empty when the list has none. */
    Optional<String> nationalHash() {
        return Optional.ofNullable(particulars.nationalHash());
    }

    Member member(String login, int rank) {
        return new Member(login, 0, organ.key(), seated, nameAr, nameLatin, email, rank, joinedOn, leftOn, particulars);
    }
}
