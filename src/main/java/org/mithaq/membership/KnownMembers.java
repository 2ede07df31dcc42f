package org.mithaq.membership;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what some applicants have in common with the members that there are. */
@Component
class KnownMembers {

    private final Organs organs;
    private final JdbcClient jdbc;

    KnownMembers(Organs organs, JdbcClient jdbc) {
        this.organs = organs;
        this.jdbc = jdbc;
    }

    /**
     * What belongs to members already.
     *
     * @param emails their e-mail addresses
     * @param nationalHashes their national numbers, sealed
     * @param logins their logins
     */
    record Known(Set<String> emails, Set<String> nationalHashes, Set<String> logins) {}

    Known like(List<Applicant> applicants) {
        return new Known(
                among("email", applicants.stream().map(Applicant::email).toList()),
                among(
                        "national_hash",
                        applicants.stream()
                                .map(Applicant::nationalHash)
                                .flatMap(Optional::stream)
                                .toList()),
                among("login", applicants.stream().map(Applicant::login).toList()));
    }

    /** The organs to which somebody may belong. */
    List<Organ> organs() {
        return organs.findAll();
    }

    /** The last place in the organs' lists that is taken. */
    int lastRank() {
        return jdbc.sql("select coalesce(max(rank), 0) from member")
                .query(Integer.class)
                .single();
    }

    private Set<String> among(String column, List<String> values) {
        if (values.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select %s from member where %s in (:values)".formatted(column, column))
                .param("values", values)
                .query(String.class)
                .set();
    }
}
