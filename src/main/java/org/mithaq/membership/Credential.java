package org.mithaq.membership;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The password of a login.
 *
 * @param password encoded, with the name of its encoding before it
 * @param temporary whether somebody else gave it, so that the member must choose their own before anything else
 */
@Table("credential")
record Credential(@Id String login, @Version int version, String password, boolean temporary) {

    /** The same login with another password. */
    Credential with(String encoded, boolean givenByAnother) {
        return new Credential(login, version, encoded, givenByAnother);
    }
}
