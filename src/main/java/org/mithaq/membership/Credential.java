package org.mithaq.membership;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The password of a login.
 *
 * @param password encoded, with the name of its encoding before it
 */
@Table("credential")
record Credential(@Id String login, @Version int version, String password) {}
