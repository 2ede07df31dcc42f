package org.mithaq.access;

import org.springframework.security.access.AccessDeniedException;

/** The member came in with a password that somebody else gave, and must choose their own before anything else. */
class OwnPasswordFirst extends AccessDeniedException {

    OwnPasswordFirst() {
        super("A password of one's own comes first");
    }
}
