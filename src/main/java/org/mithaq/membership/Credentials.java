package org.mithaq.membership;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Credentials extends ListCrudRepository<Credential, String> {

    /** Whether a password is for one use only; empty where the house keeps none. Asked at each request. */
    @Query("select temporary from credential where login = :login")
    Optional<Boolean> isTemporary(String login);
}
