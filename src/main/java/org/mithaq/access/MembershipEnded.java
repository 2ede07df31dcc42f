package org.mithaq.access;

import org.springframework.security.access.AccessDeniedException;

/** The login belongs to nobody who is a member today. */
class MembershipEnded extends AccessDeniedException {

    MembershipEnded() {
        super("The membership has ended");
    }
}
