package org.mithaq.access;

import org.mithaq.membership.Membership;

/** Who may come in with a password that the house keeps: {@code mithaq.passwords}. */
enum PasswordUse {
    EVERYBODY,
    ADMINISTRATORS,
    NOBODY;

    boolean admits(String login, Membership membership) {
        return switch (this) {
            case EVERYBODY -> true;
            case ADMINISTRATORS -> membership.isAdministrator(login);
            case NOBODY -> false;
        };
    }
}
